package org.minsheng.core.execution.project;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.ground.figures.Funds;
import org.minsheng.core.ground.figures.IndicatorFigures;
import org.minsheng.core.ground.figures.Money;
import org.minsheng.core.ground.figures.ProjectType;
import org.minsheng.core.ground.figures.Reporting;
import org.minsheng.core.ground.figures.Rules;
import org.minsheng.core.ground.figures.Standing;
import org.minsheng.core.people.roster.DepartmentId;

/**
 * A project with everything confirmed about it, read once; all figures of all pages are worked out from this.
 *
 * @param coDepartments those that take part, by name; the department answers for it
 * @param confirmed the confirmed months, oldest first
 */
public record ProjectFacts(
        ProjectId id,
        int year,
        int no,
        String title,
        ProjectType type,
        ProjectState state,
        @Nullable DepartmentRef department,
        List<DepartmentRef> coDepartments,
        @Nullable Money planned,
        long version,
        List<IndicatorFacts> indicators,
        List<ConfirmedMonth> confirmed,
        Reporting reporting) {

    public record DepartmentRef(DepartmentId id, String name) {}

    /** The figures of a month that count; cumulative as of its end. */
    public record ConfirmedMonth(
            YearMonth month,
            Map<IndicatorId, BigDecimal> values,
            Money issued,
            Money paid,
            String narrative,
            boolean late,
            boolean sample,
            Instant confirmedAt) {}

    /** @throws org.minsheng.endpoints.refusals.Refusal if nobody works on it any more, so that nothing is planned of it */
    public void requireGoingOn() {
        state.requireGoingOn();
    }

    /** The last month of which anything is confirmed, by the department or by a district. */
    public @Nullable YearMonth asOf() {
        return Stream.concat(
                        confirmed.stream().map(ConfirmedMonth::month),
                        indicators.stream().map(IndicatorFacts::rolledUpAsOf).filter(Objects::nonNull))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    public List<IndicatorFigures> figures(YearMonth upTo) {
        return indicators.stream().map(indicator -> indicator.figures(upTo)).toList();
    }

    public Standing standing(Rules rules, LocalDate today) {
        return Standing.of(indicators.stream().map(IndicatorFacts::figures).toList(), asOf(), reporting, rules, today);
    }

    public Funds funds() {
        return confirmed.isEmpty()
                ? Funds.of(planned, null, null)
                : Funds.of(
                        planned,
                        confirmed.getLast().issued(),
                        confirmed.getLast().paid());
    }

    public boolean sample() {
        return confirmed.stream().anyMatch(ConfirmedMonth::sample)
                || indicators.stream().anyMatch(IndicatorFacts::sample);
    }
}
