package org.minsheng.core.execution.project;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.ground.figures.Money;
import org.minsheng.core.ground.figures.ProjectType;
import org.minsheng.core.ground.figures.Target;

/** A project as the list names it, with its indicators in the order of the rows. */
public record ListedProject(int no, String title, List<ListedIndicator> indicators, Setup setup) {

    public ListedProject {
        indicators = List.copyOf(indicators);
    }

    /**
     * One row of the list.
     *
     * @param baseline what there was before anything was done; null where nobody said
     * @param milestones what is to be reached by the end of which month, in all
     */
    public record ListedIndicator(
            String name,
            String verb,
            ProjectType type,
            Target target,
            String unit,
            @Nullable BigDecimal baseline,
            SortedMap<YearMonth, BigDecimal> milestones) {

        public ListedIndicator {
            milestones = Collections.unmodifiableSortedMap(new TreeMap<>(milestones));
        }
    }

    /**
     * What the list says about carrying it out, if anything.
     *
     * @param department who leads, by name
     * @param coDepartments who takes part, by name
     */
    public record Setup(
            @Nullable String department,
            List<String> coDepartments,
            @Nullable Money planned) {

        /** More take no part in one project; the form and the list take as many. */
        public static final int MOST_CO_DEPARTMENTS = 20;

        public Setup {
            coDepartments = List.copyOf(coDepartments);
        }

        public Stream<String> departments() {
            return Stream.concat(Stream.ofNullable(department), coDepartments.stream());
        }
    }

    /** The published lists give a type to each indicator and mix them: whoever builds anything has a construction project. */
    public ProjectType type() {
        return indicators.stream().anyMatch(i -> i.type() == ProjectType.CONSTRUCTION)
                ? ProjectType.CONSTRUCTION
                : ProjectType.SUBSIDY;
    }
}
