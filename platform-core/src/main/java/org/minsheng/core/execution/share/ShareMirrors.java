package org.minsheng.core.execution.share;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.project.ProjectFacts.DepartmentRef;
import org.minsheng.core.execution.project.ProjectId;
import org.minsheng.core.execution.project.ProjectNames.IndicatorName;
import org.minsheng.core.ground.figures.Deed;
import org.minsheng.core.ground.figures.Figures;
import org.minsheng.core.ground.figures.LightThresholds;
import org.minsheng.core.ground.figures.ReportDueDay;
import org.minsheng.core.ground.figures.Reporting;
import org.minsheng.core.ground.figures.Rows;
import org.minsheng.core.ground.figures.Rules;
import org.minsheng.core.ground.figures.Window;
import org.minsheng.core.ground.keys.Key;
import org.minsheng.core.people.roles.Sight;
import org.minsheng.core.people.roster.Department;
import org.minsheng.core.people.roster.DepartmentId;
import org.minsheng.core.people.roster.Departments;
import org.minsheng.tenancy.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a district's shares of its city's targets; one that the city took back or no longer shows is not there. */
@Component
public class ShareMirrors {

    private static final String SELECT = """
            select m.*, d.department_id, d.taken_in, d.version,
                   array(select month from duty_handed_in_month h where h.share_id = d.id) as handed_in,
                   array(select month from duty_handed_in_month h where h.share_id = d.id and h.returned) as returned,
                   array(select month || ' ' || value from duty_confirmed_month c where c.share_id = d.id) as confirmed,
                   exists (select 1 from duty_confirmed_month c where c.share_id = d.id and c.sample) as sample
            from share_mirror m join share_duty d on d.id = m.share_id
            where m.target is not null
            """;

    private final JdbcClient jdbc;
    private final Departments departments;

    ShareMirrors(JdbcClient jdbc, Departments departments) {
        this.jdbc = jdbc;
        this.departments = departments;
    }

    @Transactional(readOnly = true)
    public List<ShareMirror> ofYear(int year, Sight sight) {
        return read(SELECT + "and m.year = :it order by m.city, m.project_no, m.indicator, m.verb", year, sight);
    }

    /** Those in whose window, as their city has sent it, any of these months lies. */
    @Transactional(readOnly = true)
    public List<ShareMirror> between(YearMonth first, YearMonth last, Sight sight) {
        return read(SELECT + """
                and daterange(coalesce(m.implementing_from, make_date(m.year, 1, 1)),
                              coalesce(m.implementing_to, make_date(m.year, 12, 31)), '[]') && cast(:it as daterange)
                order by m.city, m.project_no, m.indicator, m.verb""", "[%s,%s]".formatted(first.atDay(1), last.atEndOfMonth()), sight);
    }

    @Transactional(readOnly = true)
    public Optional<ShareMirror> find(ShareId share, Sight sight) {
        return read(SELECT + "and m.share_id = :it", share.value(), sight).stream()
                .findFirst();
    }

    /** What a share is called: by the city's project and the indicator. */
    public record ShareName(String title, IndicatorName indicator) {}

    /** Of the shares that are seen, or of one of them; also of one that was taken back, for what was reported on it stays. */
    @Transactional(readOnly = true)
    public Map<ShareId, ShareName> names(Sight sight, @Nullable ShareId only) {
        Map<ShareId, ShareName> names = new HashMap<>();
        jdbc.sql("""
                        select m.share_id, m.project_title, m.indicator_id, m.verb, m.indicator, m.unit, d.department_id
                        from share_mirror m join share_duty d on d.id = m.share_id
                        where cast(:only as uuid) is null or m.share_id = :only""").param("only", Key.valueOrNull(only)).query(row -> {
            if (sight.shows(row.getObject("department_id", UUID.class))) {
                String called = new Deed(row.getString("verb"), row.getString("indicator")).called();
                names.put(
                        ShareId.in(row, "share_id"),
                        new ShareName(
                                ShareMirror.title(row.getString("project_title"), called),
                                new IndicatorName(IndicatorId.in(row, "indicator_id"), called, row.getString("unit"))));
            }
        });
        return names;
    }

    private List<ShareMirror> read(String sql, Object it, Sight sight) {
        Map<DepartmentId, DepartmentRef> names = departments.findAllByOrderByName().stream()
                .collect(Collectors.toMap(Department::id, each -> new DepartmentRef(each.id(), each.name())));
        return jdbc.sql(sql).param("it", it).query((row, n) -> mirror(row, names)).list().stream()
                .filter(mirror -> sight.shows(
                        mirror.department() == null
                                ? null
                                : mirror.department().id().value()))
                .toList();
    }

    private static ShareMirror mirror(ResultSet row, Map<DepartmentId, DepartmentRef> names) throws SQLException {
        DepartmentId department = DepartmentId.in(row, "department_id");
        return new ShareMirror(
                ShareId.in(row, "share_id"),
                new TenantId(row.getString("city")),
                ProjectId.in(row, "project_id"),
                row.getInt("year"),
                row.getInt("project_no"),
                row.getString("project_title"),
                IndicatorId.in(row, "indicator_id"),
                row.getString("indicator"),
                row.getString("verb"),
                row.getString("unit"),
                Figures.plain(row.getBigDecimal("target")),
                rules(row),
                row.getLong("source_version"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                department == null ? null : names.get(department),
                row.getLong("version"),
                Rows.byMonth(row, "confirmed"),
                Reporting.since(
                                row.getObject("taken_in", LocalDate.class),
                                Rows.months(row, "handed_in"),
                                Rows.months(row, "returned"))
                        .untilMonth(Rows.month(row, "owed_until")),
                row.getBoolean("sample"));
    }

    /** The city's rules as it sent them; a year whose window it has not said is the calendar year. */
    private static Rules rules(ResultSet row) throws SQLException {
        int year = row.getInt("year");
        return new Rules(
                new Window(
                        orElse(row.getObject("implementing_from", LocalDate.class), LocalDate.of(year, 1, 1)),
                        orElse(row.getObject("implementing_to", LocalDate.class), LocalDate.of(year, 12, 31))),
                new LightThresholds(row.getBigDecimal("green_from"), row.getBigDecimal("yellow_from")),
                new ReportDueDay(row.getInt("report_due_day")));
    }

    private static LocalDate orElse(@Nullable LocalDate date, LocalDate otherwise) {
        return date == null ? otherwise : date;
    }
}
