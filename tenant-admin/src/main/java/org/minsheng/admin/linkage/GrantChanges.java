package org.minsheng.admin.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minsheng.endpoints.versions.Change;

/** Tells whoever was too late what has changed since they looked. */
final class GrantChanges {

    private GrantChanges() {}

    /** Each change of a grant is one step of its history, and made the version of that number. */
    static List<Change> since(long version, LinkageGrant grant) {
        List<GrantStep> history = grant.history();
        var changes = new ArrayList<Change>();
        for (int step = 1; step < history.size(); step++) {
            if (step > version) {
                changes.addAll(between(history.get(step - 1), history.get(step)));
            }
        }
        return changes;
    }

    private static List<Change> between(GrantStep before, GrantStep after) {
        var changes = new ArrayList<Change>();
        add(changes, after, "state", before.what().name(), after.what().name());
        Terms was = before.terms();
        Terms is = after.terms();
        add(changes, after, "kinds", was.kinds().toString(), is.kinds().toString());
        add(changes, after, "projects", text(was.projects()), text(is.projects()));
        add(changes, after, "from", text(was.period().from()), text(is.period().from()));
        add(
                changes,
                after,
                "until",
                text(was.period().until()),
                text(is.period().until()));
        return changes;
    }

    private static void add(
            List<Change> changes, GrantStep step, String field, @Nullable String from, @Nullable String to) {
        if (Objects.equals(from, to)) {
            return;
        }
        Party by = step.by();
        @Nullable String who = by == null ? null : by.tenant().value();
        changes.add(new Change(field, null, from, to, who, step.at()));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable String text(@Nullable Set<ProjectId> projects) {
        return projects == null
                ? null
                : projects.stream().map(ProjectId::toString).collect(Collectors.joining(", "));
    }
}
