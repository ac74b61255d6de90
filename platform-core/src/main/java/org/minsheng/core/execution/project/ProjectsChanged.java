package org.minsheng.core.execution.project;

import java.util.Set;
import java.util.UUID;

/** Something that others may be shown of these projects is not what it was. Told in the transaction that changed it. */
public record ProjectsChanged(Set<UUID> projects) {

    public ProjectsChanged {
        projects = Set.copyOf(projects);
    }

    static ProjectsChanged one(UUID project) {
        return new ProjectsChanged(Set.of(project));
    }
}
