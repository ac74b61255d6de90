package org.minsheng.core.execution.yearlist;

import java.util.List;
import org.minsheng.core.execution.project.ListedProject;
import org.minsheng.core.ground.tables.RowError;

/** What was read: all projects and no error, or the errors and whatever could be understood beside them. */
public record YearList(int rows, List<ListedProject> projects, List<RowError> errors) {

    public YearList {
        projects = List.copyOf(projects);
        errors = List.copyOf(errors);
    }

    public boolean ready() {
        return errors.isEmpty();
    }
}
