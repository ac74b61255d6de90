package org.minsheng.admin.sessions;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long somebody is signed in at most, however busy they are: then they prove anew who they are.
 *
 * @param lifetime counted from the password
 */
@ConfigurationProperties("minsheng.sessions")
public record SessionRules(@DefaultValue("12h") Duration lifetime) {

    private static final Duration SHORTEST = Duration.ofMinutes(10);

    public SessionRules {
        if (lifetime.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("minsheng.sessions.lifetime is shorter than " + SHORTEST);
        }
    }
}
