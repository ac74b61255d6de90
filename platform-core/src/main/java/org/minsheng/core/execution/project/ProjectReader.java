package org.minsheng.core.execution.project;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.project.ProjectFacts.ConfirmedMonth;
import org.minsheng.core.execution.project.ProjectFacts.DepartmentRef;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.figures.Figures;
import org.minsheng.core.ground.figures.Milestone;
import org.minsheng.core.ground.figures.Money;
import org.minsheng.core.ground.figures.ProjectType;
import org.minsheng.core.ground.figures.Quality;
import org.minsheng.core.ground.figures.Reporting;
import org.minsheng.core.ground.figures.Rows;
import org.minsheng.core.ground.figures.Target;
import org.minsheng.core.ground.keys.Key;
import org.minsheng.core.people.roles.Sight;
import org.minsheng.core.people.roster.Department;
import org.minsheng.core.people.roster.DepartmentId;
import org.minsheng.core.people.roster.Departments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads whole projects with all that is confirmed about them, by one fixed number of statements however many they are. A year
 * has some dozens, so figures are worked out in memory, by one arithmetic for every page.
 */
@Component
public class ProjectReader {

    private final JdbcClient jdbc;
    private final Departments departments;

    ProjectReader(JdbcClient jdbc, Departments departments) {
        this.jdbc = jdbc;
        this.departments = departments;
    }

    @Transactional(readOnly = true)
    public List<ProjectFacts> ofYear(int year, Sight sight) {
        return all(
                jdbc.sql("select id from livelihood_project where year = :year order by no")
                        .param("year", year)
                        .query((row, n) -> ProjectId.in(row, "id"))
                        .list(),
                sight);
    }

    @Transactional(readOnly = true)
    public Optional<ProjectFacts> find(ProjectId project, Sight sight) {
        return all(List.of(project), sight).stream().findFirst();
    }

    @Transactional(readOnly = true)
    public Optional<ProjectFacts> withIndicator(IndicatorId indicator, Sight sight) {
        return jdbc.sql("select project_id from indicator where id = ?")
                .param(indicator.value())
                .query((row, n) -> ProjectId.in(row, "project_id"))
                .optional()
                .flatMap(project -> find(project, sight));
    }

    /** Nobody changes the project that this indicator belongs to until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(IndicatorId indicator) {
        jdbc.sql(
                        "select 1 from livelihood_project p join indicator i on i.project_id = p.id where i.id = ? for share of p")
                .param(indicator.value())
                .query(Integer.class)
                .optional();
    }

    static Target target(ResultSet row) throws SQLException {
        return new Target(
                Comparison.valueOf(row.getString("comparator")),
                figure(row, "target"),
                Quality.valueOf(row.getString("quality")));
    }

    /** Those of these that are there, by year and number. */
    @Transactional(readOnly = true)
    public List<ProjectFacts> all(Collection<ProjectId> ids, Sight sight) {
        List<Heading> headings = headings(ids).stream()
                .filter(heading -> sight.shows(Key.valueOrNull(heading.department)))
                .toList();
        if (headings.isEmpty()) {
            return List.of();
        }
        UUID[] shown = Key.values(headings.stream().map(Heading::id).toList());
        Map<DepartmentId, DepartmentRef> names = departments();
        Map<ProjectId, List<IndicatorFacts>> indicators = indicators(shown);
        Map<ProjectId, List<ConfirmedMonth>> confirmed = ConfirmedMonths.of(jdbc, shown, indicators);
        return headings.stream()
                .map(h -> new ProjectFacts(
                        h.id,
                        h.year,
                        h.no,
                        h.title,
                        h.type,
                        h.state,
                        h.department == null ? null : names.get(h.department),
                        named(h.coDepartments, names),
                        h.planned,
                        h.version,
                        indicators.getOrDefault(h.id, List.of()),
                        confirmed.getOrDefault(h.id, List.of()),
                        Reporting.since(h.takenIn, h.handedIn, h.returned).until(h.restsSince)))
                .toList();
    }

    private Map<DepartmentId, DepartmentRef> departments() {
        return departments.findAllByOrderByName().stream()
                .collect(Collectors.toMap(Department::id, each -> new DepartmentRef(each.id(), each.name())));
    }

    private record Heading(
            ProjectId id,
            int year,
            int no,
            String title,
            ProjectType type,
            ProjectState state,
            @Nullable DepartmentId department,
            UUID[] coDepartments,
            @Nullable Money planned,
            LocalDate takenIn,
            @Nullable LocalDate restsSince,
            Set<YearMonth> handedIn,
            Set<YearMonth> returned,
            long version) {}

    private List<Heading> headings(Collection<ProjectId> ids) {
        return jdbc.sql("""
                        select p.*, array(select h.month from handed_in_month h where h.project_id = p.id) as handed_in,
                               array(select c.department_id from co_department c where c.project_id = p.id) as co_departments,
                               array(select h.month from handed_in_month h where h.project_id = p.id and h.returned) as returned
                        from livelihood_project p where p.id = any (:ids) order by p.year, p.no""")
                .param("ids", Key.values(ids))
                .query((row, n) -> new Heading(
                        ProjectId.in(row, "id"),
                        row.getInt("year"),
                        row.getInt("no"),
                        row.getString("title"),
                        ProjectType.valueOf(row.getString("type")),
                        ProjectState.valueOf(row.getString("state")),
                        DepartmentId.in(row, "department_id"),
                        (UUID[]) row.getArray("co_departments").getArray(),
                        Money.ofFen(row.getObject("planned_fen", Long.class)),
                        row.getObject("taken_in", LocalDate.class),
                        row.getObject("rests_since", LocalDate.class),
                        Rows.months(row, "handed_in"),
                        Rows.months(row, "returned"),
                        row.getLong("version")))
                .list();
    }

    private static List<DepartmentRef> named(UUID[] departments, Map<DepartmentId, DepartmentRef> names) {
        return Arrays.stream(departments)
                .flatMap(id -> Stream.ofNullable(names.get(new DepartmentId(id))))
                .sorted(Comparator.comparing(DepartmentRef::name))
                .toList();
    }

    private Map<ProjectId, List<IndicatorFacts>> indicators(UUID[] projects) {
        Map<ProjectId, List<IndicatorFacts>> indicators = new HashMap<>();
        jdbc.sql("""
                        select i.*,
                               array(select month || ' ' || value from milestone where indicator_id = i.id) as milestones,
                               array(select month || ' ' || value from confirmed_value where indicator_id = i.id) as confirmed,
                               array(select month || ' ' || value from rolled_up_value where indicator_id = i.id) as sums
                        from indicator i where i.project_id = any (:ids) order by i.position""").param("ids", projects).query(row -> {
            indicators
                    .computeIfAbsent(ProjectId.in(row, "project_id"), p -> new ArrayList<>())
                    .add(indicator(row));
        });
        return indicators;
    }

    private static IndicatorFacts indicator(ResultSet row) throws SQLException {
        return new IndicatorFacts(
                IndicatorId.in(row, "id"),
                row.getInt("position"),
                row.getString("name"),
                row.getString("verb"),
                ProjectType.valueOf(row.getString("type")),
                target(row),
                row.getString("unit"),
                figure(row, "baseline"),
                Rows.byMonth(row, "milestones").entrySet().stream()
                        .map(each -> new Milestone(each.getKey(), each.getValue()))
                        .toList(),
                Rows.byMonth(row, "confirmed"),
                row.getBoolean("rolled_up") ? Rows.byMonth(row, "sums") : null,
                row.getBoolean("rolled_up_sample"));
    }

    private static @Nullable BigDecimal figure(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column))
                .map(Figures::plain)
                .orElse(null);
    }
}
