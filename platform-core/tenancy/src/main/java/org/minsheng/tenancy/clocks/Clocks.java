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

    private static final String SET = "select platform.set_clock(:kindOfClock, :ref, %s, :byBusinessTime, :unlessSet)";
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
     * The same in one statement with the insert of what is rung for, because whoever has something to tell says so in every
     * transaction.
     *
     * @param insert whose parameters the caller sets; without a returning clause
     * @return to be queried for its only row
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public JdbcClient.StatementSpec expectRingFor(ClockKind kind, String insert) {
        String both = "with inserted as (" + insert + " returning 1) " + AFTER;
        return parameters(jdbc.sql(both).param("seconds", seconds(kind, ringHeardWithin)), kind, "", false);
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
        return jdbc.sql(AFTER).param("seconds", seconds(kind, wait));
    }

    private static double seconds(ClockKind kind, Duration wait) {
        if (kind.byBusinessTime()) {
            throw new IllegalArgumentException("Business time may be moved, so nothing is so long after now: " + kind);
        }
        return wait.toMillis() / 1000.0;
    }

    private static void set(JdbcClient.StatementSpec due, ClockKind kind, String ref, boolean unlessSet) {
        parameters(due, kind, ref, unlessSet).query().singleRow();
    }

    private static JdbcClient.StatementSpec parameters(
            JdbcClient.StatementSpec due, ClockKind kind, String ref, boolean unlessSet) {
        return due.param("kindOfClock", kind.name())
                .param("ref", ref)
                .param("byBusinessTime", kind.byBusinessTime())
                .param("unlessSet", unlessSet);
    }
}
