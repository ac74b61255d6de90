package org.minsheng.core.execution.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.reminder.LateDepartments.OfMonth;
import org.minsheng.core.people.roles.Sight;
import org.minsheng.core.people.roster.DepartmentId;
import org.minsheng.tenancy.token.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where departments are reminded, and where it is kept who was. */
@Component
public class Reminders {

    private final LateDepartments late;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reminders(LateDepartments late, JdbcClient jdbc, Clock clock) {
        this.late = late;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param by the name of who has sent it */
    public record Reminder(DepartmentId department, YearMonth month, OffsetDateTime at, String by) {}

    /** @param last how it was reminded last, for whichever month; and whether that was today, so that it is not again */
    public record LateDepartment(
            DepartmentId id,
            String name,
            int reports,
            @Nullable Reminder last,
            boolean today) {}

    public record LateMonth(YearMonth month, List<LateDepartment> departments) {}

    /** @param month null for the one that was due last */
    @Transactional(readOnly = true)
    public LateMonth of(@Nullable YearMonth month) {
        OfMonth found = month == null ? late.last(Sight.ALL) : late.of(month, Sight.ALL);
        Map<DepartmentId, Reminder> sent = lastOf(
                found.departments().stream().map(it -> it.department().id()).toList());
        return new LateMonth(
                found.month(),
                found.departments().stream()
                        .map(it -> {
                            Reminder last = sent.get(it.department().id());
                            return new LateDepartment(
                                    it.department().id(),
                                    it.department().name(),
                                    it.reports(),
                                    last,
                                    last != null && dayOf(last).equals(today()));
                        })
                        .toList());
    }

    /** Those of them that are late and were not reminded today; whoever clicks at the same moment reminds nobody twice. */
    @Transactional
    public void send(YearMonth month, Set<DepartmentId> departments, Actor by) {
        late.of(month, Sight.ALL).departments().stream()
                .map(it -> it.department().id())
                .filter(departments::contains)
                .forEach(department -> jdbc.sql("""
                                insert into reminder (department_id, sent_on, month, sent_at, sent_by, sent_name)
                                values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                department.value(),
                                today(),
                                month.toString(),
                                OffsetDateTime.now(clock),
                                by.person(),
                                by.name())
                        .update());
    }

    Optional<Reminder> lastOf(DepartmentId department) {
        return Optional.ofNullable(lastOf(List.of(department)).get(department));
    }

    private Map<DepartmentId, Reminder> lastOf(List<DepartmentId> departments) {
        return jdbc
                .sql("""
                        select distinct on (department_id) * from reminder where department_id = any (:ids)
                        order by department_id, sent_on desc""")
                .param("ids", departments.stream().map(DepartmentId::value).toArray(UUID[]::new))
                .query(Reminders::reminder)
                .list()
                .stream()
                .collect(Collectors.toMap(Reminder::department, Function.identity()));
    }

    private static Reminder reminder(ResultSet row, int number) throws SQLException {
        return new Reminder(
                Objects.requireNonNull(DepartmentId.in(row, "department_id")),
                YearMonth.parse(row.getString("month")),
                row.getObject("sent_at", OffsetDateTime.class),
                row.getString("sent_name"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private LocalDate dayOf(Reminder reminder) {
        return reminder.at().atZoneSameInstant(clock.getZone()).toLocalDate();
    }
}
