package org.minsheng.core.execution.register;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minsheng.core.decision.cycle.PlannedInYear;
import org.minsheng.core.execution.project.ProjectFacts;
import org.minsheng.core.execution.project.ProjectReader;
import org.minsheng.core.ground.figures.Window;
import org.minsheng.core.people.roles.Sight;
import org.springframework.stereotype.Component;

/** The milestones of a year's projects, which its window has to hold. */
@Component
class PlannedMilestones implements PlannedInYear {

    private final ProjectReader projects;

    PlannedMilestones(ProjectReader projects) {
        this.projects = projects;
    }

    @Override
    public void requireHeld(int year, Window before, Window now) {
        List<String> outside = projects.ofYear(year, Sight.ALL).stream()
                .flatMap(project -> outside(project, before, now))
                .toList();
        if (!outside.isEmpty()) {
            throw new MilestonesLeftOutside(outside);
        }
    }

    /** What lay outside before is nothing that this change does. */
    private static Stream<String> outside(ProjectFacts project, Window before, Window now) {
        List<YearMonth> months = project.indicators().stream()
                .flatMap(indicator -> indicator.milestones().stream())
                .map(milestone -> milestone.month())
                .filter(month -> before.touches(month) && !now.touches(month))
                .distinct()
                .sorted()
                .toList();
        return months.isEmpty()
                ? Stream.empty()
                : Stream.of(project.no() + "（"
                        + months.stream().map(YearMonth::toString).collect(Collectors.joining("、")) + "）");
    }
}
