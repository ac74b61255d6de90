package org.minsheng.core.execution.listing;

import java.util.List;
import org.minsheng.core.execution.project.ListedProject;

/**
 * What was read: all projects and no flaw, or the flaws and whatever could be understood beside them.
 *
 * @param remarks how it was understood, where that isn't plain
 * @param newDepartments those that the congress doesn't know yet
 */
public record YearList(
        int rows,
        List<ReadSheet> sheets,
        List<ListedProject> projects,
        List<Finding> remarks,
        List<Finding> flaws,
        List<String> newDepartments) {

    public YearList {
        sheets = List.copyOf(sheets);
        projects = List.copyOf(projects);
        remarks = List.copyOf(remarks);
        flaws = List.copyOf(flaws);
        newDepartments = List.copyOf(newDepartments);
    }

    public boolean ready() {
        return flaws.isEmpty();
    }
}
