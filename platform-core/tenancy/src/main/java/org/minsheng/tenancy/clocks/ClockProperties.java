package org.minsheng.tenancy.clocks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How clocks are looked after.
 *
 * @param automatic whether it is done by itself; tests do it by hand
 * @param every how often each instance asks each cell for what is due
 * @param ringHeardWithin how long what somebody should have rung for is left to that ring
 * @param lease how long what an instance has claimed belongs to it
 * @param tenants how many tenants are served in one round, at most
 * @param each how many clocks of a tenant and kind in one round, so that nobody can take it all
 * @param workers how many tenants an instance sees to at the same time
 */
@ConfigurationProperties("minsheng.clocks")
public record ClockProperties(
        @DefaultValue("true") boolean automatic,
        @DefaultValue("5s") Duration every,
        @DefaultValue("5s") Duration ringHeardWithin,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("100") int tenants,
        @DefaultValue("200") int each,
        @DefaultValue("4") int workers) {}
