package org.minsheng.core.joint;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.exchange.grants.Coverage;
import org.minsheng.core.exchange.grants.GrantKind;
import org.minsheng.core.exchange.transport.Received;
import org.minsheng.core.exchange.transport.WireFormat;
import org.minsheng.core.execution.project.FundsSnapshot;
import org.minsheng.core.execution.project.ProgressSnapshot;
import org.minsheng.core.execution.project.ProjectSnapshot;
import org.minsheng.core.ground.figures.Rate;
import org.minsheng.core.ground.figures.Standing;
import org.minsheng.tenancy.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The copies of projects in the city's schema: one row for each, with three parts that come under different kinds of
 * grant. Each part takes only a higher version and forgets its version when it goes.
 */
@Component
class JointProjects {

    private final JdbcClient jdbc;
    private final WireFormat format;
    private final Clock clock;

    JointProjects(JdbcClient jdbc, WireFormat format, Clock clock) {
        this.jdbc = jdbc;
        this.format = format;
        this.clock = clock;
    }

    void project(Received<ProjectSnapshot> envelope) {
        ProjectSnapshot project = envelope.what();
        int news = jdbc.sql("""
                        insert into joint_project as known (source, project_id, project_version, project_at, project,
                            year, no, title, type, department, sample)
                        values (:source, :id, :version, :at, cast(:project as jsonb),
                            :year, :no, :title, :type, :department, :sample)
                        on conflict (source, project_id) do update set
                            project_version = excluded.project_version, project_at = excluded.project_at,
                            project = excluded.project, year = excluded.year, no = excluded.no, title = excluded.title,
                            type = excluded.type, department = excluded.department, sample = excluded.sample
                        where known.project_version is null or known.project_version < excluded.project_version
                        """)
                .param("source", envelope.source().value())
                .param("id", project.id())
                .param("version", envelope.version())
                .param("at", at(envelope.at()))
                .param("project", format.write(project))
                .param("year", project.year())
                .param("no", project.no())
                .param("title", project.title())
                .param("type", project.type())
                .param("department", project.department())
                .param("sample", project.sample())
                .update();
        if (news == 1) {
            workOut(envelope.source(), project.id());
        }
    }

    void progress(Received<ProgressSnapshot> envelope) {
        ProgressSnapshot progress = envelope.what();
        YearMonth month = progress.asOf();
        int news = jdbc.sql("""
                        insert into joint_project as known
                            (source, project_id, progress_version, progress_at, progress, report_month)
                        values (:source, :id, :version, :at, cast(:progress as jsonb), :month)
                        on conflict (source, project_id) do update set
                            progress_version = excluded.progress_version, progress_at = excluded.progress_at,
                            progress = excluded.progress, report_month = excluded.report_month
                        where known.progress_version is null or known.progress_version < excluded.progress_version
                        """)
                .param("source", envelope.source().value())
                .param("id", progress.projectId())
                .param("version", envelope.version())
                .param("at", at(envelope.at()))
                .param("progress", format.write(progress))
                .param("month", month == null ? null : month.toString())
                .update();
        if (news == 1) {
            workOut(envelope.source(), progress.projectId());
        }
    }

    void funds(Received<FundsSnapshot> envelope) {
        FundsSnapshot funds = envelope.what();
        YearMonth month = funds.asOf();
        jdbc.sql("""
                        insert into joint_project as known
                            (source, project_id, funds_version, funds_at, planned_fen, issued_fen, paid_fen, funds_month)
                        values (:source, :id, :version, :at, :planned, :issued, :paid, :month)
                        on conflict (source, project_id) do update set
                            funds_version = excluded.funds_version, funds_at = excluded.funds_at,
                            planned_fen = excluded.planned_fen, issued_fen = excluded.issued_fen,
                            paid_fen = excluded.paid_fen, funds_month = excluded.funds_month
                        where known.funds_version is null or known.funds_version < excluded.funds_version
                        """)
                .param("source", envelope.source().value())
                .param("id", funds.projectId())
                .param("version", envelope.version())
                .param("at", at(envelope.at()))
                .param("planned", funds.plannedFen())
                .param("issued", funds.issuedFen())
                .param("paid", funds.paidFen())
                .param("month", month == null ? null : month.toString())
                .update();
    }

    /** Removes the part that this kind of grant had brought from every project that is no longer covered. */
    void forget(TenantId source, GrantKind kind, Coverage stillCovered) {
        UUID[] uncovered = jdbc
                .sql("select project_id from joint_project where source = :source for update")
                .param("source", source.value())
                .query(UUID.class)
                .list()
                .stream()
                .filter(project -> !stillCovered.covers(kind, project))
                .toArray(UUID[]::new);
        if (uncovered.length == 0) {
            return;
        }
        String part = part(kind);
        jdbc.sql("delete from joint_project where source = :source and project_id = any (:ids) and " + others(kind))
                .param("source", source.value())
                .param("ids", uncovered)
                .update();
        jdbc.sql("update joint_project set " + part + " where source = :source and project_id = any (:ids)")
                .param("source", source.value())
                .param("ids", uncovered)
                .update();
    }

    private static String part(GrantKind kind) {
        return switch (kind) {
            case PROJECTS -> """
                project_version = null, project_at = null, project = null, year = null, no = null, title = null,
                type = null, department = null, sample = false,
                actual_percent = null, planned_percent = null, light = 'UNKNOWN', late = false, turns_on = null
                """;
            case PROGRESS -> """
                progress_version = null, progress_at = null, progress = null, report_month = null,
                actual_percent = null, light = 'UNKNOWN', late = false
                """;
            case FUNDS -> """
                funds_version = null, funds_at = null, planned_fen = null, issued_fen = null, paid_fen = null,
                funds_month = null
                """;
            default -> throw new IllegalArgumentException("No part of a joint project: " + kind);
        };
    }

    /** Nothing would be left of the row. */
    private static String others(GrantKind kind) {
        return switch (kind) {
            case PROJECTS -> "progress_version is null and funds_version is null";
            case PROGRESS -> "project_version is null and funds_version is null";
            case FUNDS -> "project_version is null and progress_version is null";
            default -> throw new IllegalArgumentException("No part of a joint project: " + kind);
        };
    }

    /** Works out again what has turned since somebody last looked; on most days that is nothing. */
    void turn() {
        LocalDate today = LocalDate.now(clock);
        jdbc.sql("select source, project_id, project, progress from joint_project where turns_on <= :today for update")
                .param("today", today)
                .query(this::parts)
                .list()
                .forEach(parts -> store(parts, today));
    }

    private void workOut(TenantId source, UUID project) {
        LocalDate today = LocalDate.now(clock);
        jdbc.sql("select source, project_id, project, progress from joint_project"
                        + " where source = :source and project_id = :id and project is not null")
                .param("source", source.value())
                .param("id", project)
                .query(this::parts)
                .optional()
                .ifPresent(parts -> store(parts, today));
    }

    private void store(Parts parts, LocalDate today) {
        Standing standing = CopiedFigures.standing(parts.project(), parts.progress(), today);
        jdbc.sql("""
                        update joint_project set actual_percent = :actual, planned_percent = :planned, light = :light,
                            late = :late, turns_on = :turns
                        where source = :source and project_id = :id
                        """)
                .param("actual", percent(standing.progress().actual()))
                .param("planned", percent(standing.progress().planned()))
                .param("light", standing.light().name())
                .param("late", standing.late())
                .param("turns", CopiedFigures.turnsOn(parts.project(), today))
                .param("source", parts.source())
                .param("id", parts.id())
                .update();
    }

    private Parts parts(ResultSet row, int number) throws SQLException {
        String progress = row.getString("progress");
        return new Parts(
                row.getString("source"),
                Objects.requireNonNull(row.getObject("project_id", UUID.class)),
                format.read(ProjectSnapshot.class, row.getString("project")),
                progress == null ? null : format.read(ProgressSnapshot.class, progress));
    }

    private record Parts(
            String source,
            UUID id,
            ProjectSnapshot project,
            @Nullable ProgressSnapshot progress) {}

    private static @Nullable BigDecimal percent(@Nullable Rate rate) {
        return rate == null ? null : rate.percent();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
