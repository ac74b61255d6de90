package org.minsheng.core.exchange.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Which looks are asked for, as it stands in the address; days as they are where the congresses are. */
record AccessQuery(
        @Nullable String reader,
        Access.@Nullable What what,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    AccessLog.Asked asked(ZoneId here) {
        return new AccessLog.Asked(
                reader == null || reader.isBlank() ? null : reader,
                what,
                from == null ? null : begin(from, here),
                until == null ? null : begin(until.plusDays(1), here));
    }

    /** A cursor holds for these alone. */
    String name() {
        return "access-log " + reader + " " + what + " " + from + " " + until;
    }

    private static Instant begin(LocalDate day, ZoneId here) {
        return day.atStartOfDay(here).toInstant();
    }
}
