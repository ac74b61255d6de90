package org.minsheng.core.execution.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.decision.cycle.Gate;
import org.minsheng.core.decision.cycle.YearRules;
import org.minsheng.core.execution.doubt.Reported;
import org.minsheng.core.execution.project.ProjectFacts.ConfirmedMonth;
import org.minsheng.core.execution.report.Duty.DutyFunds;
import org.minsheng.core.execution.report.Duty.DutyIndicator;
import org.minsheng.core.execution.report.Duty.DutyState;
import org.minsheng.core.execution.report.ReportReader.Search;
import org.minsheng.core.execution.subject.Subject;
import org.minsheng.core.execution.subject.Subject.OnProject;
import org.minsheng.core.execution.subject.Subject.OnShare;
import org.minsheng.core.execution.subject.Subjects;
import org.minsheng.core.ground.figures.Money;
import org.minsheng.core.ground.figures.Window;
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
    private final Gate gate;
    private final Congresses congresses;

    Duties(Subjects subjects, ReportReader reports, YearRules rules, Gate gate, Congresses congresses) {
        this.subjects = subjects;
        this.reports = reports;
        this.rules = rules;
        this.gate = gate;
        this.congresses = congresses;
    }

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
        List<Subject> recent = subjects.between(month.minusMonths(Window.MOST_MONTHS), month, sight);
        Map<UUID, ReportView> handedIn = reports.list(new Search(null, null, null, month), sight, null, ALL).stream()
                .collect(Collectors.toMap(ReportView::subjectId, Function.identity()));
        List<Duty> items = recent.stream()
                .filter(subject -> subject.rules().window().touches(month))
                // what came to rest before has nothing to report, unless it did
                .filter(subject -> handedIn.containsKey(subject.id()) || goesOn(subject, month))
                .map(subject -> duty(subject, month, handedIn.get(subject.id()), today))
                .sorted(Comparator.comparing(Duty::kind).thenComparing(Duty::no).thenComparing(Duty::title))
                .toList();
        return new Month(
                month,
                rules.of(month.getYear()).dueDay().dueDate(month),
                items,
                overdue(ofOpenYears(recent), month, today));
    }

    /** What a report is held against, whatever has become of it. */
    @Transactional(readOnly = true)
    public Duty of(ReportId id, Sight sight) {
        ReportView report = reports.require(id, sight);
        Subject subject = subjects.require(report.kind(), report.subjectId(), sight);
        return duty(subject, report.month(), report, rules.today());
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
                report == null ? null : report.revision(),
                report == null ? null : report.narrative(),
                report == null ? null : report.returnReason(),
                subject.indicators().stream()
                        .map(i -> indicator(subject, month, i, report))
                        .toList(),
                funds(subject, month, report));
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

    private static @Nullable DutyFunds funds(Subject subject, YearMonth month, @Nullable ReportView report) {
        if (!(subject instanceof OnProject on)) {
            return null;
        }
        ConfirmedMonth previous = on.confirmedBefore(month);
        return new DutyFunds(
                Money.fenOf(on.project().planned()),
                previous == null ? null : previous.issued().fen(),
                previous == null ? null : previous.paid().fen(),
                report == null ? null : report.issuedFen(),
                report == null ? null : report.paidFen());
    }

    public LocalDate today() {
        return rules.today();
    }

    /** What was worked on in any of these months. Of a year that takes no more reports nobody waits for any. */
    public List<Subject> waitedFor(YearMonth first, YearMonth last, Sight sight) {
        return ofOpenYears(subjects.between(first, last, sight));
    }

    private List<Subject> ofOpenYears(List<Subject> recent) {
        Map<Integer, Boolean> open = new HashMap<>();
        return recent.stream()
                .filter(subject -> open.computeIfAbsent(
                        subject.year(), year -> gate.ask(year, ReportDesk.REPORTING) instanceof Gate.Answer.Open))
                .toList();
    }

    /**
     * Months before this one of which reports are due and have never come, or were given back and have not come again, also of
     * projects that are no longer worked on.
     */
    static List<Overdue> overdue(List<Subject> all, YearMonth before, LocalDate today) {
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
