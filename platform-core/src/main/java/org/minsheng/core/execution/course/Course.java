package org.minsheng.core.execution.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.project.ProjectFacts;
import org.minsheng.core.execution.project.ProjectFacts.ConfirmedMonth;
import org.minsheng.core.ground.figures.Light;
import org.minsheng.core.ground.figures.Progress;
import org.minsheng.core.ground.figures.Rate;
import org.minsheng.core.ground.figures.Reporting;
import org.minsheng.core.ground.figures.Rules;
import org.minsheng.core.ground.figures.Standing;

/**
 * A project month by month, over its window and whatever was confirmed outside it: what was confirmed, and where it should
 * have been by the rule that the lights go by.
 */
public record Course(Standing standing, Light.Reason reason, Rules rules, List<OfMonth> months) {

    /** @param progress null in a month of which nothing is confirmed: it is not known, and not what it was before */
    public record OfMonth(
            YearMonth month,
            MonthState state,
            boolean late,
            @Nullable Rate progress,
            @Nullable Rate planned,
            List<OfIndicator> indicators) {}

    public record OfIndicator(
            IndicatorId indicator,
            @Nullable BigDecimal value,
            @Nullable Rate completion,
            @Nullable Rate planned) {}

    /** What is known of a project, whoever's it is; {@code confirmed} says of each month whether its report came late. */
    public record Known(
            List<IndicatorCourse> indicators,
            SortedMap<YearMonth, Boolean> confirmed,
            Reporting reporting,
            Standing standing) {

        /** Of an indicator whose months are not told only the last figure is known, so no mean of a month can be. */
        private boolean hasMean(YearMonth month) {
            return indicators.stream().anyMatch(each -> each.values().containsKey(month))
                    && indicators.stream().noneMatch(IndicatorCourse::withoutMonths);
        }
    }

    public static Course of(ProjectFacts project, Rules rules, LocalDate today) {
        SortedMap<YearMonth, Boolean> confirmed = project.confirmed().stream()
                .collect(Collectors.toMap(
                        ConfirmedMonth::month, ConfirmedMonth::late, (one, same) -> one, TreeMap::new));
        List<IndicatorCourse> indicators =
                project.indicators().stream().map(IndicatorCourse::of).toList();
        return of(new Known(indicators, confirmed, project.reporting(), project.standing(rules, today)), rules, today);
    }

    public static Course of(Known known, Rules rules, LocalDate today) {
        Standing standing = known.standing;
        return new Course(
                standing,
                Light.Reason.of(standing.progress(), rules.lights()),
                rules,
                months(known, rules)
                        .map(month -> ofMonth(month, known, rules, today))
                        .toList());
    }

    private static Stream<YearMonth> months(Known known, Rules rules) {
        YearMonth first = YearMonth.from(rules.window().from());
        YearMonth last = YearMonth.from(rules.window().to());
        if (!known.confirmed.isEmpty()) {
            first = Collections.min(List.of(first, known.confirmed.firstKey()));
            last = Collections.max(List.of(last, known.confirmed.lastKey()));
        }
        YearMonth end = last;
        return Stream.iterate(first, month -> !month.isAfter(end), month -> month.plusMonths(1));
    }

    private static OfMonth ofMonth(YearMonth month, Known known, Rules rules, LocalDate today) {
        Progress progress = Progress.of(
                known.indicators.stream().map(each -> each.upTo(month)).toList(), month, rules.window());
        return new OfMonth(
                month,
                MonthState.of(month, known.confirmed.containsKey(month), known.reporting, rules.dueDay(), today),
                Boolean.TRUE.equals(known.confirmed.get(month)),
                known.hasMean(month) ? progress.actual() : null,
                progress.planned(),
                known.indicators.stream()
                        .map(each -> ofIndicator(each, month, rules))
                        .toList());
    }

    private static OfIndicator ofIndicator(IndicatorCourse indicator, YearMonth month, Rules rules) {
        return new OfIndicator(
                indicator.id(),
                indicator.values().get(month),
                indicator.in(month).completion(),
                indicator.latest().planned(month, rules.window()));
    }
}
