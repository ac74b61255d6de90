package org.minsheng.core.joint;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.exchange.transport.WireFormat;
import org.minsheng.core.execution.project.ProjectId;
import org.minsheng.core.execution.snapshot.ProgressSnapshot;
import org.minsheng.core.execution.snapshot.ProjectSnapshot;
import org.minsheng.core.ground.figures.Rate;
import org.minsheng.core.ground.figures.Standing;
import org.minsheng.core.ground.keys.Key;
import org.minsheng.tenancy.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Works out progress, light and lateness of mirrored projects, and again when the date has turned them. */
@Component
class JointStandings {

    private static final String MIRRORS = """
            select p.source, p.project_id, p.snapshot as project, g.snapshot as progress
            from joint_project p left join joint_progress g on g.source = p.source and g.project_id = p.project_id
            """;

    private final JdbcClient jdbc;
    private final WireFormat format;
    private final Clock clock;

    JointStandings(JdbcClient jdbc, WireFormat format, Clock clock) {
        this.jdbc = jdbc;
        this.format = format;
        this.clock = clock;
    }

    /** Has whatever else arrives of the project wait until this transaction is over, and see what it has brought. */
    void lock(TenantId source, ProjectId project) {
        jdbc.sql("""
                        insert into joint_standing as known (source, project_id) values (?, ?)
                        on conflict (source, project_id) do update set late = known.late""").params(source.value(), project.value()).update();
    }

    void lockAll(TenantId source) {
        jdbc.sql("select 1 from joint_standing where source = ? order by project_id for update")
                .param(source.value())
                .query(Integer.class)
                .list();
    }

    /** Of one project, if it is here as listed; progress alone says nothing. */
    void workOut(TenantId source, ProjectId project) {
        LocalDate today = LocalDate.now(clock);
        jdbc.sql(MIRRORS + "where p.source = :source and p.project_id = :id")
                .param("source", source.value())
                .param("id", project.value())
                .query(this::mirrors)
                .optional()
                .ifPresent(mirrors -> store(mirrors, today));
    }

    /** What has turned since somebody last looked; on most days that is nothing. */
    void turn() {
        LocalDate today = LocalDate.now(clock);
        jdbc.sql(MIRRORS + """
                        join joint_standing s on s.source = p.source and s.project_id = p.project_id
                        where s.turns_on <= :today order by s.source, s.project_id for update of s""")
                .param("today", today)
                .query(this::mirrors)
                .list()
                .forEach(mirrors -> store(mirrors, today));
    }

    private void store(Mirrors mirrors, LocalDate today) {
        Standing standing = MirroredFigures.standing(mirrors.project(), mirrors.progress(), today);
        jdbc.sql("""
                        update joint_standing set actual_percent = :actual, planned_percent = :planned, light = :light,
                            late = :late, returned = :returned, turns_on = :turns
                        where source = :source and project_id = :id
                        """)
                .param("actual", percent(standing.progress().actual()))
                .param("planned", percent(standing.progress().planned()))
                .param("light", standing.light().name())
                .param("late", standing.late())
                .param("returned", standing.returned())
                .param("turns", MirroredFigures.turnsOn(mirrors.project(), today))
                .param("source", mirrors.source())
                .param("id", mirrors.id().value())
                .update();
    }

    void forget(TenantId source, List<ProjectId> projects) {
        jdbc.sql("delete from joint_standing where source = :source and project_id = any (:ids)")
                .param("source", source.value())
                .param("ids", Key.values(projects))
                .update();
    }

    private Mirrors mirrors(ResultSet row, int number) throws SQLException {
        String progress = row.getString("progress");
        return new Mirrors(
                row.getString("source"),
                ProjectId.in(row, "project_id"),
                format.read(ProjectSnapshot.class, row.getString("project")),
                progress == null ? null : format.read(ProgressSnapshot.class, progress));
    }

    private record Mirrors(
            String source,
            ProjectId id,
            ProjectSnapshot project,
            @Nullable ProgressSnapshot progress) {}

    private static @Nullable BigDecimal percent(@Nullable Rate rate) {
        return rate == null ? null : rate.percent();
    }
}
