package org.minsheng.admin.accounts;

import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Nobody could invite the operators of a platform: they come from the configuration. One whose login name exists is left as
 * they are; another login name makes another operator, which is the way back when a phone is lost.
 */
@Component
class ConfiguredOperator implements ApplicationRunner {

    @ConfigurationProperties("minsheng.operator")
    record Settings(@Nullable String login, @Nullable String password) {}

    private static final Logger LOG = LoggerFactory.getLogger(ConfiguredOperator.class);

    private final Settings settings;
    private final People people;
    private final Passwords passwords;
    private final InstantSource realTime;

    ConfiguredOperator(Settings settings, People people, Passwords passwords, InstantSource realTime) {
        this.settings = settings;
        this.people = people;
        this.passwords = passwords;
        this.realTime = realTime;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (settings.login() == null || settings.password() == null) {
            return;
        }
        LoginName login = new LoginName(settings.login());
        Optional<Person> known = people.findByLoginName(login.value());
        if (known.isPresent()) {
            if (!known.get().platformOperator()) {
                LOG.warn("The login name of the configuration is somebody else's: choose another one");
            }
            return;
        }
        try {
            people.save(Person.operator(
                    "平台运营 " + login.value(), login, passwords.encoded(settings.password()), realTime.instant()));
            LOG.info("A platform operator was created; the password given is good for choosing an own one");
        } catch (DataIntegrityViolationException anotherInstanceWasFaster) {
            LOG.info("The platform operator of the configuration exists already");
        }
    }
}
