package org.minsheng.admin.accounts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many wrong attempts are let pass, and for how long an account is then locked. For the whole platform: at the first
 * step of signing in nobody knows yet which tenant it will be.
 *
 * @param operatorsNeedSecondFactor what a tenant decides by role for its people, for the platform's own operators
 */
@ConfigurationProperties("minsheng.sign-in")
public record SignInRules(
        @DefaultValue("5") int maxFailures,
        @DefaultValue("15m") Duration lockDuration,
        @DefaultValue("true") boolean operatorsNeedSecondFactor) {}
