package org.minsheng.core.joint;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.exchange.grants.GrantId;
import org.minsheng.core.exchange.transport.WireFormat;
import org.minsheng.core.execution.project.ProjectId;
import org.minsheng.core.execution.snapshot.ProgressSnapshot;
import org.minsheng.core.execution.snapshot.ProjectSnapshot;
import org.minsheng.core.ground.figures.Funds;
import org.minsheng.core.ground.figures.Money;
import org.minsheng.core.ground.figures.Rate;
import org.minsheng.endpoints.lists.Cursor;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Queries the joint picture of the city in scope. */
@Component
class JointBoard {

    private final JdbcClient jdbc;
    private final WireFormat format;
    private final Clock clock;

    JointBoard(JdbcClient jdbc, WireFormat format, Clock clock) {
        this.jdbc = jdbc;
        this.format = format;
        this.clock = clock;
    }

    /** Where a page goes on: behind the row with this key. */
    record Place(String key, TenantId source, int no, ProjectId project) {

        // what PostgreSQL itself writes for a number, and no more of it than one has
        private static final Pattern NUMBER = Pattern.compile("-?\\d{1,100}(\\.\\d{1,100})?");

        static Place of(Cursor cursor, BoardFilter.Sort sort) {
            List<String> keys = cursor.keys();
            if (!sort.isText() && !NUMBER.matcher(keys.getFirst()).matches()) {
                throw new NotFound();
            }
            try {
                return new Place(
                        keys.get(0),
                        new TenantId(keys.get(1)),
                        Integer.parseInt(keys.get(2)),
                        new ProjectId(UUID.fromString(keys.get(3))));
            } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
                throw new NotFound();
            }
        }
    }

    /** A project with all that may be seen of it. */
    record Project(
            BoardRow row, ProjectSnapshot listed, @Nullable ProgressSnapshot progress) {}

    /** @param tenants in the order in which their projects stand; whoever is not among them comes last */
    List<BoardRow> rows(BoardFilter filter, List<TenantId> tenants, @Nullable Place after, int most) {
        return ordered(filter, tenants, after, most).query(JointBoard::row).list();
    }

    /** The first of them, each with all that may be seen of it. */
    List<Project> projects(BoardFilter filter, List<TenantId> tenants, int most) {
        return ordered(filter, tenants, null, most).query(this::project).list();
    }

    private JdbcClient.StatementSpec ordered(
            BoardFilter filter, List<TenantId> tenants, @Nullable Place after, int most) {
        String sort = filter.sort().expression();
        String type = filter.sort().isText() ? "text" : "numeric";
        String direction = filter.descending() ? " desc" : "";
        String rank = "coalesce(array_position(cast(:tenants as text[]), %s), " + Integer.MAX_VALUE + ")";
        String rankOfRow = rank.formatted("source");
        return visible(
                        "select *, " + sort + " as key from visible"
                                + " where (cast(:tenant as text) is null or source = :tenant)"
                                + " and (cast(:light as text) is null or light = :light)"
                                + " and (cast(:type as text) is null or type = :type)"
                                + " and (cast(:text as text) is null or position(lower(:text) in lower(title)) > 0"
                                + " or position(lower(:text) in lower(coalesce(department, ''))) > 0)"
                                + " and (cast(:key as text) is null or (" + sort + ", " + rankOfRow
                                + ", source, no, project_id) " + (filter.descending() ? "<" : ">")
                                + " (cast(:key as " + type + "), " + rank.formatted("cast(:after as text)")
                                + ", :after, :no, :id))"
                                + " order by key" + direction + ", " + rankOfRow + direction + ", source" + direction
                                + ", no" + direction + ", project_id" + direction
                                + " limit :most",
                        filter.year())
                .param("tenants", tenants.stream().map(TenantId::value).toArray(String[]::new))
                .param("tenant", filter.tenant())
                .param("light", filter.light())
                .param("type", filter.type())
                .param("text", filter.text())
                .param("key", after == null ? null : after.key())
                .param("after", after == null ? null : after.source().value())
                .param("no", after == null ? null : after.no())
                .param("id", after == null ? null : after.project().value())
                .param("most", most);
    }

    Optional<Project> find(TenantId source, ProjectId project) {
        return jdbc.sql("select year from joint_project where source = :source and project_id = :id")
                .param("source", source.value())
                .param("id", project.value())
                .query(Integer.class)
                .optional()
                .flatMap(year -> visible(
                                "select *, '' as key from visible where source = :source and project_id = :id", year)
                        .param("source", source.value())
                        .param("id", project.value())
                        .query(this::project)
                        .optional());
    }

    JdbcClient.StatementSpec visible(String query, int year) {
        return jdbc.sql(Visible.ROWS + query)
                .param("self", TenantScope.current().value())
                .param("today", LocalDate.now(clock))
                .param("year", year);
    }

    private Project project(ResultSet row, int number) throws SQLException {
        String progress = row.getString("progress_snapshot");
        return new Project(
                row(row, number),
                format.read(ProjectSnapshot.class, row.getString("project")),
                progress == null ? null : format.read(ProgressSnapshot.class, progress));
    }

    static BoardRow row(ResultSet row, int number) throws SQLException {
        Array grants = row.getArray("grants");
        return new BoardRow(
                new TenantId(row.getString("source")),
                ProjectId.in(row, "project_id"),
                grants == null
                        ? List.of()
                        : Arrays.stream((UUID[]) grants.getArray())
                                .map(GrantId::new)
                                .toList(),
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                row.getInt("no"),
                row.getString("title"),
                row.getString("type"),
                row.getString("state"),
                row.getString("department"),
                row.getString("light"),
                rate(row.getBigDecimal("progress")),
                rate(row.getBigDecimal("planned")),
                row.getBoolean("late"),
                row.getBoolean("returned"),
                row.getBoolean("has_progress"),
                row.getString("report_month"),
                row.getBoolean("has_funds") ? funds(row) : null,
                row.getBoolean("sample"),
                row.getString("key"));
    }

    private static Funds funds(ResultSet row) throws SQLException {
        return Funds.of(
                Money.ofFen(row.getObject("planned_fen", Long.class)),
                Money.ofFen(row.getObject("issued_fen", Long.class)),
                Money.ofFen(row.getObject("paid_fen", Long.class)));
    }

    private static @Nullable Rate rate(@Nullable BigDecimal percent) {
        return percent == null ? null : new Rate(percent);
    }
}
