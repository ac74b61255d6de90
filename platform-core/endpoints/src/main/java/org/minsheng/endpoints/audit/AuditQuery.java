package org.minsheng.endpoints.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is looked for in a trail, as it stands in the address; days as they are where the congresses are. */
public record AuditQuery(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Outcome outcome,
        @Nullable String q) {

    static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    AuditTrail.Asked in(TrailExtent extent, Operations operations) {
        String part = q == null || q.isBlank() ? null : q.strip();
        return new AuditTrail.Asked(
                extent,
                from == null ? null : begin(from),
                until == null ? null : begin(until.plusDays(1)),
                outcome,
                part,
                part == null ? List.of() : operations.calledLike(part));
    }

    /** A cursor holds for these alone. */
    String name() {
        return "audit " + from + " " + until + " " + outcome + " " + q;
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(HERE).toInstant();
    }
}
