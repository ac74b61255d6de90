package org.minsheng.core.execution.listing;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.finding.Finding;
import org.minsheng.core.execution.header.ReadSheet;
import org.minsheng.core.execution.project.ListedProject;

/**
 * What was read: all projects and no flaw, or the flaws and whatever could be understood beside them.
 *
 * @param remarks how it was understood, where that isn't plain
 * @param newDepartments those that the congress doesn't know yet
 * @param otherYear the year that every row names, where all name one and the same other one; most likely the list is of that year
 * @param planned in which cells milestones stand, because the year's window may change before the list is confirmed
 */
public record YearList(
        int rows,
        List<ReadSheet> sheets,
        List<ListedProject> projects,
        List<Finding> remarks,
        List<Finding> flaws,
        List<String> newDepartments,
        @Nullable Integer otherYear,
        List<Planned> planned) {

    public YearList {
        sheets = List.copyOf(sheets);
        projects = List.copyOf(projects);
        remarks = List.copyOf(remarks);
        flaws = List.copyOf(flaws);
        newDepartments = List.copyOf(newDepartments);
        planned = List.copyOf(planned);
    }

    /** @param place as a spreadsheet names it: I5 */
    public record Planned(String sheet, String place, YearMonth month) {}

    public boolean ready() {
        return flaws.isEmpty();
    }
}
