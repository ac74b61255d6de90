package org.minsheng.core.execution.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.doubt.DoubtView;
import org.minsheng.core.execution.project.ProjectId;
import org.minsheng.core.execution.report.ReportView.SubmissionView;
import org.minsheng.core.execution.report.ReportView.ValueView;
import org.minsheng.core.execution.subject.ReportKind;
import org.minsheng.core.execution.subject.Subjects;
import org.minsheng.core.execution.subject.Subjects.SubjectName;
import org.minsheng.core.ground.keys.Key;
import org.minsheng.core.people.roles.Sight;
import org.minsheng.endpoints.refusals.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads reports as they are shown; a report on a share that the city no longer shows is not there. */
@Component
public class ReportReader {

    /** Filters that are null let everything pass; of subjects only those that are seen are named. */
    private static final String SELECT = """
            select r.id, r.kind, r.subject_id, r.month, r.state, r.late, r.version, s.id as submission, s.revision,
                   (select revision from submission where id = r.counts) as counting, (r.counts <> s.id) is true as another_counts,
                   s.issued_fen, s.paid_fen, s.narrative, s.sample, s.submitted_name, s.submitted_at, s.decided_name, s.decided_at,
                   s.return_reason, exists (select from submission_doubt d where d.submission_id = s.id) as doubted
            from progress_report r
                 join lateral (select * from submission where report_id = r.id order by revision desc limit 1) s on true
            where r.subject_id = any (:subjects)
              and (cast(:report as uuid) is null or r.id = :report)
              and (cast(:state as text) is null or r.state = :state)
              and (cast(:month as text) is null or r.month = :month)
              and (cast(:afterMonth as text) is null or (r.month, r.id) < (:afterMonth, cast(:afterId as uuid)))
            order by r.month desc, r.id desc
            limit :limit""";

    private final JdbcClient jdbc;
    private final Subjects subjects;
    private final SubmittedValues values;
    private final AffirmedDoubts doubts;

    ReportReader(JdbcClient jdbc, Subjects subjects, SubmittedValues values, AffirmedDoubts doubts) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.values = values;
        this.doubts = doubts;
    }

    /** What to look for; null means any. */
    public record Search(
            @Nullable ReportId report,
            @Nullable UUID subject,
            @Nullable ReportState state,
            @Nullable YearMonth month) {}

    /** The last report of a page. */
    public record After(YearMonth month, ReportId id) {}

    @Transactional(readOnly = true)
    public List<ReportView> list(Search search, Sight sight, @Nullable After after, int limit) {
        Map<UUID, SubjectName> seen = subjects.seenBy(sight, search.subject);
        List<Row> rows = jdbc.sql(SELECT)
                .param("subjects", seen.keySet().toArray(UUID[]::new))
                .param("report", Key.valueOrNull(search.report))
                .param("state", search.state == null ? null : search.state.name())
                .param("month", search.month == null ? null : search.month.toString())
                .param("afterMonth", after == null ? null : after.month.toString())
                .param("afterId", after == null ? null : after.id.value())
                .param("limit", limit)
                .query((row, n) -> row(row, seen))
                .list();
        Map<UUID, List<ValueView>> submitted =
                values.of(rows.stream().map(Row::submission).toList(), seen.values());
        Map<UUID, List<DoubtView>> affirmed = doubts.of(
                rows.stream().filter(Row::doubted).map(Row::submission).toList(), submitted);
        return rows.stream()
                .map(row -> row.bare.with(
                        submitted.getOrDefault(row.submission, List.of()),
                        affirmed.getOrDefault(row.submission, List.of())))
                .toList();
    }

    @Transactional(readOnly = true)
    public ReportView require(ReportId report, Sight sight) {
        return jdbc.sql("select subject_id from progress_report where id = ?")
                .param(report.value())
                .query(UUID.class)
                .optional()
                .flatMap(subject -> list(new Search(report, subject, null, null), sight, null, 1).stream()
                        .findFirst())
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<ReportView> onProject(ProjectId project, Sight sight) {
        subjects.require(ReportKind.PROJECT, project.value(), sight);
        return list(new Search(null, project.value(), null, null), sight, null, 1_000);
    }

    /** Everything that was ever submitted for that month, oldest first. */
    @Transactional(readOnly = true)
    public List<SubmissionView> submissions(ReportId report, Sight sight) {
        UUID subject = require(report, sight).subjectId();
        List<UUID> ids = jdbc.sql("select id from submission where report_id = ? order by revision")
                .param(report.value())
                .query(UUID.class)
                .list();
        Map<UUID, List<ValueView>> submitted =
                values.of(ids, subjects.seenBy(sight, subject).values());
        Map<UUID, List<DoubtView>> affirmed = doubts.of(ids, submitted);
        return jdbc.sql("""
                        select s.*, s.id = r.counts is true as counts from submission s join progress_report r on r.id = s.report_id
                        where r.id = ? order by revision""")
                .param(report.value())
                .query((row, n) -> submission(row, submitted, affirmed))
                .list();
    }

    private record Row(UUID submission, boolean doubted, ReportView bare) {}

    private static Row row(ResultSet row, Map<UUID, SubjectName> seen) throws SQLException {
        UUID subject = row.getObject("subject_id", UUID.class);
        return new Row(
                row.getObject("submission", UUID.class),
                row.getBoolean("doubted"),
                new ReportView(
                        ReportId.in(row, "id"),
                        ReportKind.valueOf(row.getString("kind")),
                        subject,
                        Objects.requireNonNull(seen.get(subject)).title(),
                        YearMonth.parse(row.getString("month")),
                        ReportState.valueOf(row.getString("state")),
                        row.getInt("revision"),
                        row.getObject("counting", Integer.class),
                        List.of(),
                        List.of(),
                        row.getObject("issued_fen", Long.class),
                        row.getObject("paid_fen", Long.class),
                        row.getString("narrative"),
                        row.getBoolean("sample"),
                        row.getBoolean("late"),
                        row.getBoolean("another_counts"),
                        row.getString("submitted_name"),
                        row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                        row.getString("decided_name"),
                        instant(row, "decided_at"),
                        row.getString("return_reason"),
                        row.getLong("version")));
    }

    private static SubmissionView submission(
            ResultSet row, Map<UUID, List<ValueView>> values, Map<UUID, List<DoubtView>> affirmed) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new SubmissionView(
                row.getInt("revision"),
                ReportState.valueOf(row.getString("state")),
                row.getBoolean("counts"),
                values.getOrDefault(id, List.of()),
                affirmed.getOrDefault(id, List.of()),
                row.getObject("issued_fen", Long.class),
                row.getObject("paid_fen", Long.class),
                row.getString("narrative"),
                row.getString("submitted_name"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_name"),
                instant(row, "decided_at"),
                row.getString("return_reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
