package org.minsheng.core.execution.share;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.project.ProjectFacts.DepartmentRef;
import org.minsheng.core.execution.project.ProjectId;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.figures.Deed;
import org.minsheng.core.ground.figures.IndicatorFigures;
import org.minsheng.core.ground.figures.Quality;
import org.minsheng.core.ground.figures.Rate;
import org.minsheng.core.ground.figures.ReportDueDay;
import org.minsheng.core.ground.figures.Reporting;
import org.minsheng.core.ground.figures.Rules;
import org.minsheng.core.ground.figures.Standing;
import org.minsheng.core.ground.figures.Target;
import org.minsheng.tenancy.TenantId;

/**
 * A district's read-only mirror of its part in a city's project, with what the district itself has confirmed of it.
 *
 * @param cityVersion the version under which the city sent it, and {@code writtenAt} when
 * @param results the confirmed months
 */
public record ShareMirror(
        ShareId id,
        TenantId city,
        ProjectId projectId,
        int year,
        int projectNo,
        String projectTitle,
        IndicatorId indicatorId,
        String indicator,
        String verb,
        String unit,
        BigDecimal target,
        Rules rules,
        long cityVersion,
        Instant writtenAt,
        @Nullable DepartmentRef department,
        long version,
        NavigableMap<YearMonth, BigDecimal> results,
        Reporting reporting,
        boolean sample) {

    public String title() {
        return title(projectTitle, called());
    }

    static String title(String projectTitle, String called) {
        return projectTitle + " · " + called;
    }

    /** By verb and object. */
    public String called() {
        return new Deed(verb, indicator).called();
    }

    public @Nullable BigDecimal actual() {
        return results.isEmpty() ? null : results.lastEntry().getValue();
    }

    public @Nullable YearMonth asOf() {
        return results.isEmpty() ? null : results.lastKey();
    }

    public @Nullable Rate completion() {
        return Rate.of(actual(), target);
    }

    /** By the city's window and lights; for the report it is the own government office that waits, by its own due day. */
    public Standing standing(ReportDueDay own, LocalDate today) {
        Rules both = new Rules(rules.window(), rules.lights(), own);
        Target part = new Target(Comparison.EQ, target, Quality.EXACT);
        return Standing.of(
                List.of(new IndicatorFigures(part, null, List.of(), actual())), asOf(), reporting, both, today);
    }
}
