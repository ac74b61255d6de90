package org.minsheng.core.execution.project;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
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
import org.minsheng.core.execution.project.IndicatorFacts.ShareFacts;
import org.minsheng.core.execution.project.ProjectFacts.ConfirmedMonth;
import org.minsheng.core.execution.project.ProjectFacts.DepartmentRef;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.figures.Figures;
import org.minsheng.core.ground.figures.Milestone;
import org.minsheng.core.ground.figures.Money;
import org.minsheng.core.ground.figures.ProjectType;
import org.minsheng.core.ground.figures.Quality;
import org.minsheng.core.ground.figures.Reporting;
import org.minsheng.core.ground.figures.Target;
import org.minsheng.core.people.roles.Sight;
import org.minsheng.tenancy.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads whole projects with all that is confirmed about them: a fixed handful of statements, however many projects. A
 * year has some dozens of projects, so figures are worked out in memory, by one arithmetic for every page.
 */
@Component
public class Register {

    private final JdbcClient jdbc;

    Register(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<ProjectFacts> ofYear(int year, Sight sight) {
        return facts(
                jdbc.sql("select id from livelihood_project where year = :year order by no")
                        .param("year", year)
                        .query(UUID.class)
                        .list(),
                sight);
    }

    @Transactional(readOnly = true)
    public Optional<ProjectFacts> find(UUID project, Sight sight) {
        return facts(List.of(project), sight).stream().findFirst();
    }

    @Transactional(readOnly = true)
    public List<UUID> idsOf(@Nullable Integer year) {
        return jdbc.sql(
                        "select id from livelihood_project where cast(:year as int) is null or year = :year order by id")
                .param("year", year)
                .query(UUID.class)
                .list();
    }

    private List<ProjectFacts> facts(List<UUID> ids, Sight sight) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Heading> headings = headings(ids).stream()
                .filter(heading -> sight.shows(heading.department == null ? null : heading.department.id()))
                .toList();
        Map<UUID, List<IndicatorFacts>> indicators = indicators(ids);
        Map<UUID, List<ConfirmedMonth>> confirmed = confirmed(ids);
        Map<UUID, Set<YearMonth>> handedIn = handedIn(ids);
        return headings.stream()
                .map(h -> new ProjectFacts(
                        h.id,
                        h.year,
                        h.no,
                        h.title,
                        h.type,
                        h.department,
                        h.planned,
                        h.version,
                        indicators.getOrDefault(h.id, List.of()),
                        confirmed.getOrDefault(h.id, List.of()),
                        Reporting.since(h.takenIn, handedIn.getOrDefault(h.id, Set.of()))))
                .toList();
    }

    private record Heading(
            UUID id,
            int year,
            int no,
            String title,
            ProjectType type,
            @Nullable DepartmentRef department,
            @Nullable Money planned,
            @Nullable LocalDate takenIn,
            long version) {}

    private List<Heading> headings(Collection<UUID> ids) {
        return jdbc.sql("""
                        select p.id, p.year, p.no, p.title, p.type, p.department_id, d.name as department, p.planned_fen,
                               p.taken_in, p.version
                        from livelihood_project p left join department d on d.id = p.department_id
                        where p.id in (:ids) order by p.year, p.no""")
                .param("ids", ids)
                .query((row, n) -> new Heading(
                        id(row, "id"),
                        row.getInt("year"),
                        row.getInt("no"),
                        row.getString("title"),
                        ProjectType.valueOf(row.getString("type")),
                        row.getString("department") == null
                                ? null
                                : new DepartmentRef(id(row, "department_id"), row.getString("department")),
                        Money.ofFen(row.getObject("planned_fen", Long.class)),
                        row.getObject("taken_in", LocalDate.class),
                        row.getLong("version")))
                .list();
    }

    private Map<UUID, List<IndicatorFacts>> indicators(Collection<UUID> ids) {
        Map<UUID, List<Milestone>> milestones = milestones(ids);
        Map<UUID, List<ShareFacts>> shares = shares(ids);
        Map<UUID, List<IndicatorFacts>> indicators = new HashMap<>();
        jdbc.sql("select * from indicator where project_id in (:ids) order by position")
                .param("ids", ids)
                .query(row -> {
                    UUID id = id(row, "id");
                    indicators
                            .computeIfAbsent(id(row, "project_id"), p -> new ArrayList<>())
                            .add(new IndicatorFacts(
                                    id,
                                    row.getInt("position"),
                                    row.getString("name"),
                                    row.getString("verb"),
                                    ProjectType.valueOf(row.getString("type")),
                                    target(row),
                                    row.getString("unit"),
                                    figure(row, "baseline"),
                                    milestones.getOrDefault(id, List.of()),
                                    shares.getOrDefault(id, List.of())));
                });
        return indicators;
    }

    private static Target target(ResultSet row) throws SQLException {
        return new Target(
                Comparison.valueOf(row.getString("comparator")),
                figure(row, "target"),
                Quality.valueOf(row.getString("quality")));
    }

    private Map<UUID, List<Milestone>> milestones(Collection<UUID> ids) {
        Map<UUID, List<Milestone>> milestones = new HashMap<>();
        jdbc.sql("""
                        select m.* from milestone m join indicator i on i.id = m.indicator_id
                        where i.project_id in (:ids) order by m.month""").param("ids", ids).query(row -> {
            milestones
                    .computeIfAbsent(id(row, "indicator_id"), i -> new ArrayList<>())
                    .add(new Milestone(month(row), Figures.plain(row.getBigDecimal("value"))));
        });
        return milestones;
    }

    private Map<UUID, List<ShareFacts>> shares(Collection<UUID> ids) {
        Map<UUID, NavigableMap<YearMonth, BigDecimal>> results = new HashMap<>();
        jdbc.sql("""
                        select m.* from share_result_month m join share s on s.id = m.share_id
                        join indicator i on i.id = s.indicator_id where i.project_id in (:ids)""").param("ids", ids).query(row -> {
            results.computeIfAbsent(id(row, "share_id"), s -> new TreeMap<>())
                    .put(month(row), Figures.plain(row.getBigDecimal("value")));
        });
        Map<UUID, List<ShareFacts>> shares = new HashMap<>();
        jdbc.sql("""
                        select s.*, r.written_at, coalesce(r.sample, false) as sample
                        from share s join indicator i on i.id = s.indicator_id left join share_result r on r.share_id = s.id
                        where i.project_id in (:ids) and s.target is not null order by s.district""").param("ids", ids).query(row -> {
            UUID id = id(row, "id");
            shares.computeIfAbsent(id(row, "indicator_id"), i -> new ArrayList<>())
                    .add(new ShareFacts(
                            id,
                            new TenantId(row.getString("district")),
                            Figures.plain(row.getBigDecimal("target")),
                            results.getOrDefault(id, new TreeMap<>()),
                            instant(row, "written_at"),
                            row.getBoolean("sample")));
        });
        return shares;
    }

    private Map<UUID, List<ConfirmedMonth>> confirmed(Collection<UUID> ids) {
        Map<UUID, Map<UUID, BigDecimal>> values = new HashMap<>();
        jdbc.sql("""
                        select v.* from submission_value v join progress_report r on r.counts = v.submission_id
                        where r.project_id in (:ids)""").param("ids", ids).query(row -> {
            values.computeIfAbsent(id(row, "submission_id"), s -> new HashMap<>())
                    .put(id(row, "indicator_id"), Figures.plain(row.getBigDecimal("value")));
        });
        Map<UUID, List<ConfirmedMonth>> confirmed = new HashMap<>();
        jdbc.sql("""
                        select r.project_id, r.month, r.late, s.* from progress_report r join submission s on s.id = r.counts
                        where r.project_id in (:ids) order by r.month""").param("ids", ids).query(row -> {
            confirmed
                    .computeIfAbsent(id(row, "project_id"), p -> new ArrayList<>())
                    .add(confirmedMonth(row, values.getOrDefault(id(row, "id"), Map.of())));
        });
        return confirmed;
    }

    private static ConfirmedMonth confirmedMonth(ResultSet row, Map<UUID, BigDecimal> values) throws SQLException {
        return new ConfirmedMonth(
                month(row),
                values,
                new Money(row.getLong("issued_fen")),
                new Money(row.getLong("paid_fen")),
                row.getString("narrative"),
                row.getBoolean("late"),
                row.getBoolean("sample"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }

    private Map<UUID, Set<YearMonth>> handedIn(Collection<UUID> ids) {
        Map<UUID, Set<YearMonth>> handedIn = new HashMap<>();
        jdbc.sql("""
                        select project_id, month from progress_report
                        where project_id in (:ids) and (state <> 'RETURNED' or counts is not null)""").param("ids", ids).query(row -> {
            handedIn.computeIfAbsent(id(row, "project_id"), p -> new HashSet<>())
                    .add(month(row));
        });
        return handedIn;
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.parse(row.getString("month"));
    }

    private static @Nullable BigDecimal figure(ResultSet row, String column) throws SQLException {
        BigDecimal figure = row.getBigDecimal(column);
        return figure == null ? null : Figures.plain(figure);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
