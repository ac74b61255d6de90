package org.minsheng.core.execution.project;

import java.util.Set;

/** Something that others may be shown of these projects is not what it was. Told in the transaction that changed it. */
public record ProjectsChanged(Set<ProjectId> projects) {

    public ProjectsChanged {
        projects = Set.copyOf(projects);
    }

    static ProjectsChanged one(ProjectId project) {
        return new ProjectsChanged(Set.of(project));
    }
}
