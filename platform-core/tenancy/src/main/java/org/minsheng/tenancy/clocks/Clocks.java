package org.minsheng.tenancy.clocks;

import java.time.Duration;
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

    private static final String SET = "select platform.set_clock(:kind, :ref, %s, :byBusinessTime, :unlessSet)";
    private static final String AT = SET.formatted(":dueAt");
    // real time is the database's, so instances whose clocks differ agree on it
    private static final String AFTER = SET.formatted("clock_timestamp() + :seconds * interval '1 second'");

    private final JdbcClient jdbc;
    private final Duration ringHeardWithin;

    Clocks(JdbcClient jdbc, Duration ringHeardWithin) {
        this.jdbc = jdbc;
        this.ringHeardWithin = ringHeardWithin;
    }

    /** @param ref what it is about, as the kind understands it; a hundred characters at most */
    @Transactional(propagation = Propagation.MANDATORY)
    public void set(ClockKind kind, String ref, Instant dueAt) {
        set(jdbc.sql(AT).param("dueAt", dueAt.atOffset(ZoneOffset.UTC)), kind, ref, false);
    }

    /** For what is rung for after the commit: in case nobody hears it, the clock strikes by itself a little later. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void expectRing(ClockKind kind) {
        set(after(kind, ringHeardWithin), kind, "", false);
    }

    /**
     * By real time, and leaves it at what is set already. That one may strike before this transaction commits, so this is
     * for work that may as well be done with the next occasion.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void setAfterUnlessSet(ClockKind kind, Duration wait) {
        set(after(kind, wait), kind, "", true);
    }

    private JdbcClient.StatementSpec after(ClockKind kind, Duration wait) {
        if (kind.byBusinessTime()) {
            throw new IllegalArgumentException("Business time may be moved, so nothing is so long after now: " + kind);
        }
        return jdbc.sql(AFTER).param("seconds", wait.toMillis() / 1000.0);
    }

    private static void set(JdbcClient.StatementSpec due, ClockKind kind, String ref, boolean unlessSet) {
        due.param("kind", kind.name())
                .param("ref", ref)
                .param("byBusinessTime", kind.byBusinessTime())
                .param("unlessSet", unlessSet)
                .query()
                .singleRow();
    }
}
