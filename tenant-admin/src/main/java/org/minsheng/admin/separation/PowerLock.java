package org.minsheng.admin.separation;

import org.minsheng.tenancy.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whatever gives or takes power over accounts in one congress is done one after the other, each with what the one before has left:
 * roles, resets, suspensions, and the rule that they go by. One lock, taken first and alone, so that nobody waits in a circle;
 * an advisory one, for a rule that was never set has no row.
 */
@Component
class PowerLock {

    private final JdbcClient jdbc;

    PowerLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends. */
    void take(TenantId tenant) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("power over accounts in " + tenant.value())
                .query((row, number) -> true)
                .list();
    }
}
