package org.minsheng.admin.accounts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many wrong attempts are let pass, and for how long there are then no more. For the whole platform: at the first step
 * of signing in nobody knows yet which tenant it will be.
 *
 * @param maxFailures with one login name from one network, or from one browser that is known
 * @param maxFailuresFromAnywhere with one login name from all networks together: the name is then closed to browsers that
 *     are not known, unless its owner has a second factor
 * @param operatorsNeedSecondFactor what a tenant decides by role for its people, for the platform's own operators
 */
@ConfigurationProperties("minsheng.sign-in")
public record SignInRules(
        @DefaultValue("5") int maxFailures,
        @DefaultValue("50") int maxFailuresFromAnywhere,
        @DefaultValue("15m") Duration lockDuration,
        @DefaultValue("true") boolean operatorsNeedSecondFactor) {}
