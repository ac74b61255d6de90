package org.minsheng.core.ground.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * So many of a kind wait for somebody.
 *
 * @param month the month they belong to, of several the earliest
 * @param until the last day on which they are in time
 * @param said by whom and when somebody was told of them
 */
public record Waiting(
        WaitingKind kind,
        int count,
        @Nullable YearMonth month,
        @Nullable LocalDate until,
        @Nullable Said said) {

    public record Said(String by, Instant at) {}

    public static Waiting of(WaitingKind kind, int count) {
        return new Waiting(kind, count, null, null, null);
    }

    public static Waiting since(@Nullable YearMonth month, WaitingKind kind, int count) {
        return new Waiting(kind, count, month, null, null);
    }

    /** Of that month and in time until that day. */
    public static Waiting until(@Nullable LocalDate day, YearMonth month, WaitingKind kind, int count) {
        return new Waiting(kind, count, month, day, null);
    }
}
