package org.minsheng.core.execution.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.minsheng.core.execution.report.Duties.Overdue;
import org.minsheng.core.execution.subject.Subject;
import org.minsheng.core.execution.subject.Subjects;
import org.minsheng.core.ground.abilities.Ability;
import org.minsheng.core.ground.figures.Window;
import org.minsheng.core.ground.waiting.OwnWaiting;
import org.minsheng.core.ground.waiting.Waiting;
import org.minsheng.core.ground.waiting.WaitingKind;
import org.minsheng.core.ground.waiting.WaitsFor;
import org.minsheng.core.people.roles.Sight;
import org.minsheng.tenancy.token.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports that wait: for the department to hand them in, for the office to confirm them. */
@Component
class ReportsWaiting implements WaitsFor {

    private final JdbcClient jdbc;
    private final Subjects subjects;
    private final Duties duties;

    ReportsWaiting(JdbcClient jdbc, Subjects subjects, Duties duties) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.duties = duties;
    }

    @Override
    public OwnWaiting waitingFor(Actor somebody, Set<Ability> may) {
        List<Waiting> waiting = new ArrayList<>();
        if (may.contains(Ability.CONFIRM_REPORTS)) {
            waiting.addAll(toConfirm(Sight.of(somebody)));
        }
        if (may.contains(Ability.REPORT_PROGRESS)) {
            waiting.addAll(owedBy(new Sight(false, somebody.department())));
        }
        return OwnWaiting.of(waiting);
    }

    /** Of what is seen: a report on a share that the city no longer shows is not in the inbox either. */
    private List<Waiting> toConfirm(Sight sight) {
        return jdbc.sql("""
                        select count(*) as reports, min(month) as earliest from progress_report
                        where state = 'SUBMITTED' and subject_id = any (:subjects)""")
                .param("subjects", subjects.seenBy(sight, null).keySet().toArray(UUID[]::new))
                .query((row, n) -> {
                    String earliest = row.getString("earliest");
                    return Waiting.since(
                            earliest == null ? null : YearMonth.parse(earliest),
                            WaitingKind.REPORTS_TO_CONFIRM,
                            row.getInt("reports"));
                })
                .list();
    }

    private List<Waiting> owedBy(Sight department) {
        YearMonth month = duties.current();
        LocalDate today = duties.today();
        List<Subject> owing = duties.waitedFor(month.minusMonths(Window.MOST_MONTHS), month, department);
        List<Overdue> behind = Duties.overdue(owing, month.plusMonths(1), today);
        List<LocalDate> due = owing.stream()
                .filter(subject -> subject.rules().window().touches(month))
                .filter(subject -> subject.reporting().owes(month) && !subject.isLate(month, today))
                .map(subject -> subject.rules().dueDay().dueDate(month))
                .toList();
        return Stream.of(
                        Stream.of(Waiting.until(
                                due.stream().min(Comparator.naturalOrder()).orElse(null),
                                month,
                                WaitingKind.REPORTS_DUE,
                                due.size())),
                        earliest(WaitingKind.REPORTS_LATE, behind, Overdue::count),
                        earliest(WaitingKind.REPORTS_RETURNED, behind, Overdue::returned))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<Waiting> earliest(WaitingKind kind, List<Overdue> behind, ToIntFunction<Overdue> counted) {
        List<Overdue> months =
                behind.stream().filter(each -> counted.applyAsInt(each) > 0).toList();
        return months.stream()
                .limit(1)
                .map(first -> Waiting.since(
                        first.month(), kind, months.stream().mapToInt(counted).sum()));
    }
}
