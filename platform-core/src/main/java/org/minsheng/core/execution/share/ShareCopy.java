package org.minsheng.core.execution.share;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.ProjectFacts.DepartmentRef;
import org.minsheng.core.execution.figures.Comparison;
import org.minsheng.core.execution.figures.IndicatorFigures;
import org.minsheng.core.execution.figures.Quality;
import org.minsheng.core.execution.figures.Rate;
import org.minsheng.core.execution.figures.Rules;
import org.minsheng.core.execution.figures.Standing;
import org.minsheng.core.execution.figures.Target;
import org.minsheng.tenancy.TenantId;

/**
 * A district's read-only copy of its part in a city's project, with what the district itself has confirmed of it.
 *
 * @param givenOn the day it came to the district; null if it came before that was kept
 * @param cityVersion the version under which the city sent it, and {@code writtenAt} when
 * @param results the confirmed months
 * @param reported the months whose report was handed in and not returned
 */
public record ShareCopy(
        UUID id,
        TenantId city,
        UUID projectId,
        int year,
        int projectNo,
        String projectTitle,
        UUID indicatorId,
        String indicator,
        String verb,
        String unit,
        BigDecimal target,
        Rules rules,
        @Nullable LocalDate givenOn,
        long cityVersion,
        Instant writtenAt,
        @Nullable DepartmentRef department,
        long version,
        NavigableMap<YearMonth, BigDecimal> results,
        Set<YearMonth> reported,
        boolean sample) {

    public @Nullable BigDecimal actual() {
        return results.isEmpty() ? null : results.lastEntry().getValue();
    }

    public @Nullable YearMonth asOf() {
        return results.isEmpty() ? null : results.lastKey();
    }

    public @Nullable Rate completion() {
        return Rate.of(actual(), target);
    }

    /** The months of which no report is owed: those reported, and those that were over before the share came. */
    public Set<YearMonth> settled() {
        Set<YearMonth> settled = new HashSet<>(reported);
        if (givenOn != null) {
            YearMonth first = YearMonth.from(givenOn);
            for (YearMonth each = YearMonth.from(rules.window().from());
                    each.isBefore(first);
                    each = each.plusMonths(1)) {
                settled.add(each);
            }
        }
        return settled;
    }

    public Standing standing(LocalDate today) {
        Target part = new Target(Comparison.EQ, target, Quality.EXACT);
        return Standing.of(List.of(new IndicatorFigures(part, List.of(), actual())), asOf(), settled(), rules, today);
    }
}
