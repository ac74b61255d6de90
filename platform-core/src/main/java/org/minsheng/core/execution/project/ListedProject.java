package org.minsheng.core.execution.project;

import java.util.List;
import org.minsheng.core.ground.figures.ProjectType;

/** A project as the list names it, with its indicators in the order of the rows. */
public record ListedProject(int no, String title, List<ListedIndicator> indicators) {

    public ListedProject {
        indicators = List.copyOf(indicators);
    }

    /** The published lists give a type to each indicator and mix them: whoever builds anything has a construction project. */
    public ProjectType type() {
        return indicators.stream().anyMatch(i -> i.type() == ProjectType.CONSTRUCTION)
                ? ProjectType.CONSTRUCTION
                : ProjectType.SUBSIDY;
    }
}
