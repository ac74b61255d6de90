package org.minsheng.core.execution.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.decision.cycle.YearRules;
import org.minsheng.core.execution.doubt.Reported;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.report.ReportReader.Search;
import org.minsheng.core.execution.subject.ReportKind;
import org.minsheng.core.execution.subject.Subject;
import org.minsheng.core.execution.subject.Subject.OnProject;
import org.minsheng.core.execution.subject.Subject.OnShare;
import org.minsheng.core.execution.subject.Subjects;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.figures.Money;
import org.minsheng.core.people.roles.Sight;
import org.minsheng.core.tenants.Congresses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is to be reported for a month, and what has become of it. */
@Component
public class Duties {

    private static final int ALL = 10_000;

    private final Subjects subjects;
    private final ReportReader reports;
    private final YearRules rules;
    private final Congresses congresses;

    Duties(Subjects subjects, ReportReader reports, YearRules rules, Congresses congresses) {
        this.subjects = subjects;
        this.reports = reports;
        this.rules = rules;
        this.congresses = congresses;
    }

    /**
     * MISSING until the due day is over and LATE from then on, unless there is a report, whose state it then is: what came and
     * was given back is RETURNED, on whatever day. NOT_OWED is a
     * month before the project or share was taken in: it may be reported, but nobody waits for it.
     */
    public enum DutyState {
        NOT_OWED,
        MISSING,
        LATE,
        SUBMITTED,
        RETURNED,
        CONFIRMED
    }

    /** @param name by verb and object */
    public record DutyIndicator(
            IndicatorId id,
            String name,
            String unit,
            Comparison comparator,
            @Nullable BigDecimal target,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal previous,
            @Nullable BigDecimal value) {}

    public record DutyFunds(
            @Nullable Long plannedFen,
            @Nullable Long issuedFen,
            @Nullable Long paidFen) {}

    public record Duty(
            ReportKind kind,
            UUID id,
            int no,
            String title,
            String owner,
            DutyState state,
            @Nullable ReportId reportId,
            @Nullable Long reportVersion,
            @Nullable String narrative,
            @Nullable String returnReason,
            List<DutyIndicator> indicators,
            @Nullable DutyFunds funds) {}

    /**
     * An earlier month of which something is still waited for.
     *
     * @param count reports that are due and have never come
     * @param returned reports that were given back and have not come again
     */
    public record Overdue(YearMonth month, int count, int returned) {}

    public record Month(YearMonth month, LocalDate due, List<Duty> items, List<Overdue> overdue) {}

    /** The month that is to be reported now: the last one that has ended. */
    public YearMonth current() {
        return YearMonth.from(rules.today()).minusMonths(1);
    }

    @Transactional(readOnly = true)
    public Month of(YearMonth month, Sight sight) {
        LocalDate today = rules.today();
        List<Subject> all = subjects.of(month, sight);
        Map<UUID, ReportView> handedIn = reports.list(new Search(null, null, null, month), sight, null, ALL).stream()
                .collect(Collectors.toMap(ReportView::subjectId, Function.identity()));
        List<Duty> items = all.stream()
                // what came to rest before has nothing to report, unless it did
                .filter(subject -> handedIn.containsKey(subject.id()) || goesOn(subject, month))
                .map(subject -> duty(subject, month, handedIn.get(subject.id()), today))
                .sorted(Comparator.comparing(Duty::kind).thenComparing(Duty::no).thenComparing(Duty::title))
                .toList();
        return new Month(month, rules.of(month.getYear()).dueDay().dueDate(month), items, overdue(all, month, today));
    }

    private static boolean goesOn(Subject subject, YearMonth month) {
        YearMonth last = subject.reporting().owedUntil();
        return last == null || !month.isAfter(last);
    }

    private Duty duty(Subject subject, YearMonth month, @Nullable ReportView report, LocalDate today) {
        return new Duty(
                subject.kind(),
                subject.id(),
                subject.no(),
                subject.title(),
                owner(subject),
                state(subject, month, report, today),
                report == null ? null : report.id(),
                report == null ? null : report.version(),
                report == null ? null : report.narrative(),
                report == null ? null : report.returnReason(),
                subject.indicators().stream()
                        .map(i -> indicator(subject, month, i, report))
                        .toList(),
                funds(subject, report));
    }

    private String owner(Subject subject) {
        return switch (subject) {
            case OnProject own -> congresses.own();
            case OnShare ofCity -> congresses.nameOf(ofCity.share().city());
        };
    }

    private static DutyState state(Subject subject, YearMonth month, @Nullable ReportView report, LocalDate today) {
        if (report != null) {
            return DutyState.valueOf(report.state().name());
        }
        if (!subject.reporting().owes(month)) {
            return DutyState.NOT_OWED;
        }
        return subject.isLate(month, today) ? DutyState.LATE : DutyState.MISSING;
    }

    private static DutyIndicator indicator(
            Subject subject, YearMonth month, Reported indicator, @Nullable ReportView report) {
        BigDecimal value = report == null
                ? null
                : report.values().stream()
                        .filter(v -> v.indicatorId().equals(indicator.id()))
                        .map(ReportView.ValueView::value)
                        .findFirst()
                        .orElse(null);
        return new DutyIndicator(
                indicator.id(),
                indicator.name(),
                indicator.unit(),
                indicator.comparison(),
                indicator.target(),
                indicator.baseline(),
                subject.confirmedBefore(month, indicator.id()),
                value);
    }

    private static @Nullable DutyFunds funds(Subject subject, @Nullable ReportView report) {
        if (!(subject instanceof OnProject on)) {
            return null;
        }
        return new DutyFunds(
                Money.fenOf(on.project().planned()),
                report == null ? null : report.issuedFen(),
                report == null ? null : report.paidFen());
    }

    /** Months before this one of which reports are due and have never come, or were given back and have not come again. */
    private static List<Overdue> overdue(List<Subject> all, YearMonth before, LocalDate today) {
        List<Overdue> overdue = new ArrayList<>();
        YearMonth first = all.stream()
                .map(subject -> YearMonth.from(subject.rules().window().from()))
                .min(Comparator.naturalOrder())
                .orElse(before);
        for (YearMonth month = first; month.isBefore(before); month = month.plusMonths(1)) {
            YearMonth each = month;
            List<Subject> owing = all.stream()
                    .filter(subject -> subject.rules().window().touches(each))
                    .toList();
            int never = (int) owing.stream()
                    .filter(subject -> subject.isLate(each, today))
                    .count();
            int returned = (int) owing.stream()
                    .filter(subject -> subject.reporting().returned().contains(each))
                    .count();
            if (never + returned > 0) {
                overdue.add(new Overdue(each, never, returned));
            }
        }
        return overdue;
    }
}
