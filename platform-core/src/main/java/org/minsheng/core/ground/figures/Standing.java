package org.minsheng.core.ground.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a project stands on a day: its progress and light, and whether the report that was due last is missing or one was given back. Figures
 * are compared with the plan as of the end of the month whose report was due last, or of the last confirmed month if
 * that is later: like with like.
 *
 * @param asOf the last month with a confirmed figure
 * @param late the report that was due last has never come
 * @param returned a report was given back and has not come again
 * @param comparedAt the month at whose end plan and figures are compared
 */
public record Standing(
        @Nullable YearMonth asOf,
        YearMonth comparedAt,
        Progress progress,
        Light light,
        boolean late,
        boolean returned) {

    public static Standing of(
            Collection<IndicatorFigures> indicators,
            @Nullable YearMonth asOf,
            Reporting reporting,
            Rules rules,
            LocalDate today) {
        YearMonth due = rules.lastDue(today).orElse(null);
        boolean late = due != null && reporting.owes(due);
        YearMonth comparedAt = later(due, asOf, rules);
        Progress progress = Progress.of(indicators, comparedAt, rules.window());
        return new Standing(
                asOf, comparedAt, progress, Light.of(progress, rules.lights()), late, reporting.waitsForAnother());
    }

    /** The plan alone: for whoever is not shown what has been achieved, there is nothing to compare it with. */
    public static Standing planned(Collection<IndicatorFigures> indicators, Rules rules, LocalDate today) {
        Standing nothingDone = of(indicators, null, new Reporting(null, null, Set.of(), Set.of()), rules, today);
        Progress plan = new Progress(null, nothingDone.progress.planned(), false);
        return new Standing(null, nothingDone.comparedAt, plan, Light.UNKNOWN, false, false);
    }

    private static YearMonth later(@Nullable YearMonth due, @Nullable YearMonth asOf, Rules rules) {
        if (due == null) {
            // before the first report is due nothing is planned yet
            return asOf == null ? YearMonth.from(rules.window().from()).minusMonths(1) : asOf;
        }
        return asOf == null || asOf.isBefore(due) ? due : asOf;
    }
}
