package org.minsheng.admin.separation;

import org.minsheng.tenancy.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Those who go by a congress's rule go side by side, and who changes it goes alone: what was checked against the rule before is
 * done when it changes, and what comes after is checked against the new one. A rule that was never set has no row to lock.
 */
@Component
class RuleLocks {

    private final JdbcClient jdbc;

    RuleLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void hold(TenantId tenant) {
        lock("select pg_advisory_xact_lock_shared(hashtextextended(?, 0))", tenant);
    }

    void change(TenantId tenant) {
        lock("select pg_advisory_xact_lock(hashtextextended(?, 0))", tenant);
    }

    private void lock(String sql, TenantId tenant) {
        jdbc.sql(sql)
                .param("separation of " + tenant.value())
                .query((row, number) -> true)
                .list();
    }
}
