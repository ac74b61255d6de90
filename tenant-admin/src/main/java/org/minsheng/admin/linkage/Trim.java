package org.minsheng.admin.linkage;

import java.time.LocalDate;
import java.util.Set;
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

    /** Refused politely where the value itself would only throw. */
    public static Period period(LocalDate from, @Nullable LocalDate until) {
        if (until != null && until.isBefore(from)) {
            throw new Flawed(Fault.inField("until", until.toString(), "grant.until-before-from", from));
        }
        return new Period(from, until);
    }
}
