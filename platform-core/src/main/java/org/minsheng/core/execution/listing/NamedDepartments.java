package org.minsheng.core.execution.listing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.minsheng.core.execution.header.ListColumn;
import org.minsheng.core.ground.written.AlikeNames;
import org.minsheng.core.ground.written.BodyNames;
import org.minsheng.core.ground.written.FigureReading.Say;
import org.minsheng.endpoints.names.Names;

/** The departments that a list names, held against those that the congress has. */
final class NamedDepartments {

    private final Map<String, Boolean> known;
    private final BodyNames names;
    private final AlikeNames alike;
    private final Set<String> unknown = new LinkedHashSet<>();

    /** @param known whether each is active, by its name */
    NamedDepartments(Map<String, Boolean> known) {
        this.known = known;
        this.names = new BodyNames(known::containsKey);
        this.alike = new AlikeNames(known.keySet());
    }

    void take(ListRow row, GatheredProject project) {
        project.takeDepartments(row, names).forEach((name, column) -> check(row, column, name));
    }

    /** Those that would be opened, in the order in which they were met. */
    List<String> unknown() {
        return List.copyOf(unknown);
    }

    private void check(ListRow row, ListColumn column, String name) {
        Boolean active = known.get(name);
        if (Boolean.FALSE.equals(active)) {
            row.wrong(column, Say.of("department-inactive", name));
        } else if (active == null && OddLetters.none(row, column, Names.oddIn(name))) {
            unknown.add(name);
            if (BodyNames.several(name)) {
                row.remark(column, Say.of("department.several", name));
            }
            alike.met(name)
                    .ifPresent(other -> row.remark(
                            column,
                            known.containsKey(other)
                                    ? Say.of("department.like-known", name, other)
                                    : Say.of("department.like-other", name, other)));
        }
    }
}
