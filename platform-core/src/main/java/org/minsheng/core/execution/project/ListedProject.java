package org.minsheng.core.execution.project;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.ground.figures.ProjectType;
import org.minsheng.core.ground.figures.Target;

/** A project as the list names it, with its indicators in the order of the rows. */
public record ListedProject(int no, String title, List<ListedIndicator> indicators) {

    public ListedProject {
        indicators = List.copyOf(indicators);
    }

    /**
     * One row of the list.
     *
     * @param baseline what there was before anything was done; null where nobody said
     */
    public record ListedIndicator(
            String name,
            String verb,
            ProjectType type,
            Target target,
            String unit,
            @Nullable BigDecimal baseline) {}

    /** The published lists give a type to each indicator and mix them: whoever builds anything has a construction project. */
    public ProjectType type() {
        return indicators.stream().anyMatch(i -> i.type() == ProjectType.CONSTRUCTION)
                ? ProjectType.CONSTRUCTION
                : ProjectType.SUBSIDY;
    }
}
