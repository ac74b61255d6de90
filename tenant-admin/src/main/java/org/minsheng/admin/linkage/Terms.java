package org.minsheng.admin.linkage;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.http.InvalidInput;
import org.minsheng.admin.http.RefusedField;
import org.minsheng.admin.onboarding.Period;

/** What is shown, of which projects (null: of all) and when. */
public record Terms(Set<ShareKind> kinds, @Nullable Set<UUID> projects, Period period) {

    public Terms {
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("Terms without a kind");
        }
        if (projects != null && projects.isEmpty()) {
            throw new IllegalArgumentException("Named projects without a name");
        }
        kinds = java.util.Collections.unmodifiableSet(EnumSet.copyOf(kinds));
        projects = projects == null ? null : java.util.Collections.unmodifiableSet(new TreeSet<>(projects));
    }

    /** Whether nothing can be seen under these that could not be seen under the others. */
    boolean within(Terms others) {
        return others.kinds.containsAll(kinds)
                && (others.projects == null || (projects != null && others.projects.containsAll(projects)))
                && others.period.contains(period);
    }

    Terms requireWithin(Terms proposed) {
        var faults = new java.util.ArrayList<RefusedField>();
        if (!proposed.kinds.containsAll(kinds)) {
            faults.add(tooWide("kinds", kinds));
        }
        if (proposed.projects != null && (projects == null || !proposed.projects.containsAll(projects))) {
            faults.add(tooWide("projects", projects == null ? "*" : projects));
        }
        if (!proposed.period.contains(period)) {
            boolean early = period.from().isBefore(proposed.period.from());
            faults.add(tooWide(early ? "from" : "until", early ? period.from() : String.valueOf(period.until())));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(List.copyOf(faults));
        }
        return this;
    }

    private static RefusedField tooWide(String field, Object value) {
        return RefusedField.of(field, value.toString(), "grant.wider-than-proposed");
    }

    /** The same things at the same time: a second grant of the kind would say nothing new. */
    boolean repeats(Terms others) {
        return kinds.equals(others.kinds)
                && java.util.Objects.equals(projects, others.projects)
                && period.overlaps(others.period);
    }
}
