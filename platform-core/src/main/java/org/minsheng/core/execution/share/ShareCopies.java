package org.minsheng.core.execution.share;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.project.ProjectFacts.DepartmentRef;
import org.minsheng.core.ground.figures.Figures;
import org.minsheng.core.ground.figures.LightThresholds;
import org.minsheng.core.ground.figures.ReportDueDay;
import org.minsheng.core.ground.figures.Reporting;
import org.minsheng.core.ground.figures.Rules;
import org.minsheng.core.ground.figures.Window;
import org.minsheng.core.people.roles.Sight;
import org.minsheng.tenancy.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a district's shares of its city's targets; one that the city took back or no longer shows is not there. */
@Component
public class ShareCopies {

    private static final String SELECT = """
            select m.*, d.department_id, n.name as department, d.taken_in, d.version
            from share_mirror m join share_duty d on d.id = m.share_id left join department n on n.id = d.department_id
            where m.target is not null
            """;

    private final JdbcClient jdbc;

    ShareCopies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<ShareCopy> ofYear(int year, Sight sight) {
        return read(SELECT + "and m.year = :it order by m.city, m.project_no, m.indicator", year, sight);
    }

    @Transactional(readOnly = true)
    public Optional<ShareCopy> find(UUID share, Sight sight) {
        return read(SELECT + "and m.share_id = :it", share, sight).stream().findFirst();
    }

    private List<ShareCopy> read(String sql, Object it, Sight sight) {
        List<UUID> ids = jdbc.sql(sql)
                .param("it", it)
                .query((row, n) -> row.getObject("share_id", UUID.class))
                .list();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, NavigableMap<YearMonth, BigDecimal>> results = new HashMap<>();
        Set<UUID> sample = new HashSet<>();
        confirmed(ids, results, sample);
        Map<UUID, Set<YearMonth>> handedIn = handedIn(ids);
        return jdbc.sql(sql).param("it", it).query((row, n) -> copy(row, results, handedIn, sample)).list().stream()
                .filter(copy -> sight.shows(
                        copy.department() == null ? null : copy.department().id()))
                .toList();
    }

    private void confirmed(List<UUID> ids, Map<UUID, NavigableMap<YearMonth, BigDecimal>> results, Set<UUID> sample) {
        jdbc.sql("""
                        select r.share_id, r.month, v.value, s.sample
                        from progress_report r join submission s on s.id = r.counts
                             join submission_value v on v.submission_id = s.id
                        where r.share_id in (:ids)""").param("ids", ids).query(row -> {
            UUID id = row.getObject("share_id", UUID.class);
            results.computeIfAbsent(id, s -> new TreeMap<>())
                    .put(YearMonth.parse(row.getString("month")), Figures.plain(row.getBigDecimal("value")));
            if (row.getBoolean("sample")) {
                sample.add(id);
            }
        });
    }

    private Map<UUID, Set<YearMonth>> handedIn(List<UUID> ids) {
        Map<UUID, Set<YearMonth>> handedIn = new HashMap<>();
        jdbc.sql("""
                        select share_id, month from progress_report
                        where share_id in (:ids) and (state <> 'RETURNED' or counts is not null)""").param("ids", ids).query(row -> {
            handedIn.computeIfAbsent(row.getObject("share_id", UUID.class), s -> new HashSet<>())
                    .add(YearMonth.parse(row.getString("month")));
        });
        return handedIn;
    }

    private static ShareCopy copy(
            ResultSet row,
            Map<UUID, NavigableMap<YearMonth, BigDecimal>> results,
            Map<UUID, Set<YearMonth>> handedIn,
            Set<UUID> sample)
            throws SQLException {
        UUID id = row.getObject("share_id", UUID.class);
        UUID department = row.getObject("department_id", UUID.class);
        return new ShareCopy(
                id,
                new TenantId(row.getString("city")),
                row.getObject("project_id", UUID.class),
                row.getInt("year"),
                row.getInt("project_no"),
                row.getString("project_title"),
                row.getObject("indicator_id", UUID.class),
                row.getString("indicator"),
                row.getString("verb"),
                row.getString("unit"),
                Figures.plain(row.getBigDecimal("target")),
                rules(row),
                row.getLong("source_version"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                department == null ? null : new DepartmentRef(department, row.getString("department")),
                row.getLong("version"),
                results.getOrDefault(id, new TreeMap<>()),
                Reporting.since(row.getObject("taken_in", LocalDate.class), handedIn.getOrDefault(id, Set.of())),
                sample.contains(id));
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
