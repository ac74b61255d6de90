package org.minsheng.core.ground.waiting;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * So many of a kind wait for somebody.
 *
 * @param month the month they belong to, of several the earliest
 * @param until the last day on which they are in time
 */
public record Waiting(
        WaitingKind kind,
        int count,
        @Nullable YearMonth month,
        @Nullable LocalDate until) {

    public static Waiting of(WaitingKind kind, int count) {
        return new Waiting(kind, count, null, null);
    }

    public static Waiting since(YearMonth month, WaitingKind kind, int count) {
        return new Waiting(kind, count, month, null);
    }
}
