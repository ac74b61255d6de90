package org.minsheng.admin.linkage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.congresses.Period;
import org.minsheng.endpoints.refusals.Fault;
import org.minsheng.endpoints.refusals.Flawed;

/** What the agreeing side wants otherwise; whatever is null stays as proposed. */
public record Trim(
        @Nullable Set<ShareKind> kinds,
        @Nullable Set<ProjectId> projects,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** As far as core plans years, and further than any congress looks. */
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    public static final Trim NOTHING = new Trim(null, null, null, null);

    public Trim {
        if (projects != null && projects.isEmpty()) {
            throw new Flawed(Fault.inField("projects", null, "grant.projects.none"));
        }
    }

    Terms of(Terms proposed) {
        return new Terms(
                kinds == null ? proposed.kinds() : kinds,
                projects == null ? proposed.projects() : projects,
                period(
                        from == null ? proposed.period().from() : from,
                        until == null ? proposed.period().until() : until));
    }

    /** Refused politely where the value itself would only throw, or the database would. */
    public static Period period(LocalDate from, @Nullable LocalDate until) {
        List<Fault> farOff = Stream.of(farOff("from", from), farOff("until", until))
                .flatMap(Optional::stream)
                .toList();
        if (!farOff.isEmpty()) {
            throw new Flawed(farOff);
        }
        if (until != null && until.isBefore(from)) {
            throw new Flawed(Fault.inField("until", until.toString(), "grant.until-before-from", from));
        }
        return new Period(from, until);
    }

    private static Optional<Fault> farOff(String field, @Nullable LocalDate day) {
        return day == null || !(day.isBefore(FIRST) || day.isAfter(LAST))
                ? Optional.empty()
                : Optional.of(Fault.inField(field, day.toString(), "grant.far-off", FIRST, LAST));
    }
}
