package org.minsheng.gateway.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Requests a minute. A whole congress may sit behind one address, so the numbers stop machines, not meetings.
 *
 * @param address anything, from one address
 * @param signIn passwords and codes tried, from one address
 * @param invitation invitations opened or accepted, from one address
 * @param congress congresses asked for whose public address this gateway has no answer of, from one address
 * @param tenant anything, by all of one tenant's people together
 * @param visitors anything, by all visitors of one congress together
 */
@ConfigurationProperties("minsheng.limits")
public record LimitRules(
        @DefaultValue("1200") int address,
        @DefaultValue("60") int signIn,
        @DefaultValue("30") int invitation,
        @DefaultValue("60") int congress,
        @DefaultValue("6000") int tenant,
        @DefaultValue("6000") int visitors) {}
