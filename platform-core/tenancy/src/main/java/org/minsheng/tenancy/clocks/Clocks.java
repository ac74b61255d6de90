package org.minsheng.tenancy.clocks;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets clocks for the tenant in scope, with its running transaction: what is rolled back never strikes. Nothing but an
 * insert, so no two transactions wait for each other. A clock can't be stopped: whoever it wakes looks at the facts.
 */
public class Clocks {

    private static final String SET = "select platform.set_clock(:kind, :ref, :dueAt, :byBusinessTime, :unlessSet)";

    private final JdbcClient jdbc;

    Clocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param ref what it is about, as the kind understands it; a hundred characters at most */
    @Transactional(propagation = Propagation.MANDATORY)
    public void set(ClockKind kind, String ref, Instant dueAt) {
        set(kind, ref, dueAt, false);
    }

    /** For a kind of which the tenant needs one only. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void set(ClockKind kind, Instant dueAt) {
        set(kind, "", dueAt, false);
    }

    /**
     * Leaves it at what is set already. That one may strike before this transaction commits, so this is for work that may
     * as well be done with the next occasion.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void setUnlessSet(ClockKind kind, Instant dueAt) {
        set(kind, "", dueAt, true);
    }

    private void set(ClockKind kind, String ref, Instant dueAt, boolean unlessSet) {
        jdbc.sql(SET)
                .param("kind", kind.name())
                .param("ref", ref)
                .param("dueAt", dueAt.atOffset(ZoneOffset.UTC))
                .param("byBusinessTime", kind.byBusinessTime())
                .param("unlessSet", unlessSet)
                .query()
                .singleRow();
    }
}
