package org.minsheng.core.execution.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.project.Register;
import org.minsheng.core.execution.report.ReportView.SubmissionView;
import org.minsheng.core.execution.report.ReportView.ValueView;
import org.minsheng.core.ground.figures.Figures;
import org.minsheng.core.people.roles.Sight;
import org.minsheng.endpoints.refusals.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads reports as they are shown; a report on a share that the city no longer shows is not there. */
@Component
public class ReportReader {

    /** Filters that are null let everything pass. */
    private static final String SELECT = """
            select r.id, r.project_id, r.share_id, r.month, r.state, r.late, r.version, r.counts, s.id as submission,
                   s.issued_fen, s.paid_fen, s.narrative, s.sample, s.submitted_name, s.submitted_at, s.decided_name,
                   s.decided_at, s.return_reason, coalesce(p.title, m.project_title || ' · ' || m.indicator) as title,
                   coalesce(p.department_id, d.department_id) as department
            from progress_report r
                 join lateral (select * from submission where report_id = r.id order by revision desc limit 1) s on true
                 left join livelihood_project p on p.id = r.project_id
                 left join share_duty d on d.id = r.share_id
                 left join share_mirror m on m.share_id = r.share_id
            where (p.id is not null or m.share_id is not null)
              and (cast(:report as uuid) is null or r.id = :report)
              and (cast(:subject as uuid) is null or r.project_id = :subject or r.share_id = :subject)
              and (cast(:state as text) is null or r.state = :state)
              and (cast(:month as text) is null or r.month = :month)
              and (:everything or coalesce(p.department_id, d.department_id) = :department)
              and (cast(:afterMonth as text) is null or (r.month, r.id) < (:afterMonth, cast(:afterId as uuid)))
            order by r.month desc, r.id desc
            limit :limit""";

    private final JdbcClient jdbc;
    private final Register register;

    ReportReader(JdbcClient jdbc, Register register) {
        this.jdbc = jdbc;
        this.register = register;
    }

    /** What to look for; null means any. */
    public record Search(
            @Nullable UUID report,
            @Nullable UUID subject,
            @Nullable ReportState state,
            @Nullable YearMonth month) {}

    /** The last report of a page, after which the next one begins. */
    public record After(YearMonth month, UUID id) {}

    @Transactional(readOnly = true)
    public List<ReportView> list(Search search, Sight sight, @Nullable After after, int limit) {
        List<Row> rows = jdbc.sql(SELECT)
                .param("report", search.report)
                .param("subject", search.subject)
                .param("state", search.state == null ? null : search.state.name())
                .param("month", search.month == null ? null : search.month.toString())
                .param("everything", sight.everything())
                .param("department", sight.department(), Types.OTHER)
                .param("afterMonth", after == null ? null : after.month.toString())
                .param("afterId", after == null ? null : after.id)
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
        Map<UUID, List<ValueView>> values =
                values(rows.stream().map(Row::submission).toList());
        return rows.stream()
                .map(row -> row.view(values.getOrDefault(row.submission, List.of())))
                .toList();
    }

    @Transactional(readOnly = true)
    public ReportView require(UUID report, Sight sight) {
        return list(new Search(report, null, null, null), sight, null, 1).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<ReportView> onProject(UUID project, Sight sight) {
        if (register.find(project, sight).isEmpty()) {
            throw new NotFound();
        }
        return list(new Search(null, project, null, null), sight, null, 1_000);
    }

    /** Everything that was ever submitted for that month, oldest first. */
    @Transactional(readOnly = true)
    public List<SubmissionView> submissions(UUID report, Sight sight) {
        require(report, sight);
        List<UUID> ids = jdbc.sql("select id from submission where report_id = ? order by revision")
                .param(report)
                .query(UUID.class)
                .list();
        Map<UUID, List<ValueView>> values = values(ids);
        return jdbc.sql("""
                        select s.*, s.id = r.counts is true as counts from submission s join progress_report r on r.id = s.report_id
                        where r.id = ? order by revision""")
                .param(report)
                .query((row, n) -> submission(row, values))
                .list();
    }

    private record Row(UUID submission, ReportView bare) {

        ReportView view(List<ValueView> values) {
            return new ReportView(
                    bare.id(),
                    bare.kind(),
                    bare.subjectId(),
                    bare.title(),
                    bare.month(),
                    bare.state(),
                    values,
                    bare.issuedFen(),
                    bare.paidFen(),
                    bare.narrative(),
                    bare.sample(),
                    bare.late(),
                    bare.correction(),
                    bare.submittedBy(),
                    bare.submittedAt(),
                    bare.decidedBy(),
                    bare.decidedAt(),
                    bare.returnReason(),
                    bare.version());
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        UUID project = row.getObject("project_id", UUID.class);
        UUID submission = row.getObject("submission", UUID.class);
        UUID counts = row.getObject("counts", UUID.class);
        return new Row(
                submission,
                new ReportView(
                        row.getObject("id", UUID.class),
                        project == null ? ReportKind.SHARE : ReportKind.PROJECT,
                        project == null ? row.getObject("share_id", UUID.class) : project,
                        row.getString("title"),
                        YearMonth.parse(row.getString("month")),
                        ReportState.valueOf(row.getString("state")),
                        List.of(),
                        row.getObject("issued_fen", Long.class),
                        row.getObject("paid_fen", Long.class),
                        row.getString("narrative"),
                        row.getBoolean("sample"),
                        row.getBoolean("late"),
                        counts != null && !counts.equals(submission),
                        row.getString("submitted_name"),
                        row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                        row.getString("decided_name"),
                        instant(row, "decided_at"),
                        row.getString("return_reason"),
                        row.getLong("version")));
    }

    private static SubmissionView submission(ResultSet row, Map<UUID, List<ValueView>> values) throws SQLException {
        return new SubmissionView(
                row.getInt("revision"),
                ReportState.valueOf(row.getString("state")),
                row.getBoolean("counts"),
                values.getOrDefault(row.getObject("id", UUID.class), List.of()),
                row.getObject("issued_fen", Long.class),
                row.getObject("paid_fen", Long.class),
                row.getString("narrative"),
                row.getString("submitted_name"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_name"),
                instant(row, "decided_at"),
                row.getString("return_reason"));
    }

    private Map<UUID, List<ValueView>> values(List<UUID> submissions) {
        Map<UUID, List<ValueView>> values = new HashMap<>();
        if (submissions.isEmpty()) {
            return values;
        }
        jdbc.sql("""
                        select v.submission_id, v.indicator_id, v.value, coalesce(i.name, m.indicator) as name,
                               coalesce(i.unit, m.unit) as unit
                        from submission_value v join submission s on s.id = v.submission_id
                             join progress_report r on r.id = s.report_id
                             left join indicator i on i.id = v.indicator_id
                             left join share_mirror m on m.share_id = r.share_id
                        where v.submission_id in (:ids) order by i.position""").param("ids", submissions).query(row -> {
            values.computeIfAbsent(row.getObject("submission_id", UUID.class), s -> new ArrayList<>())
                    .add(new ValueView(
                            row.getObject("indicator_id", UUID.class),
                            row.getString("name"),
                            row.getString("unit"),
                            Figures.plain(row.getBigDecimal("value"))));
        });
        return values;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
