package org.minsheng.admin.accounts;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** A new platform has nobody who could invite anybody: the first operator comes from the configuration. */
@Component
class FirstOperator implements ApplicationRunner {

    @ConfigurationProperties("minsheng.first-operator")
    record Settings(@Nullable String login, @Nullable String password) {}

    private static final Logger log = LoggerFactory.getLogger(FirstOperator.class);

    private final Settings settings;
    private final People people;
    private final Passwords passwords;
    private final InstantSource realTime;

    FirstOperator(Settings settings, People people, Passwords passwords, InstantSource realTime) {
        this.settings = settings;
        this.people = people;
        this.passwords = passwords;
        this.realTime = realTime;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (settings.login() == null || settings.password() == null || people.existsByPlatformOperatorIsTrue()) return;
        try {
            people.save(Person.firstOperator(
                    "平台运营",
                    new LoginName(settings.login()),
                    passwords.encoded(settings.password()),
                    realTime.instant()));
            log.info("The first platform operator was created; the password given is good for choosing an own one");
        } catch (DataIntegrityViolationException anotherInstanceWasFaster) {
            log.info("The first platform operator exists already");
        }
    }
}
