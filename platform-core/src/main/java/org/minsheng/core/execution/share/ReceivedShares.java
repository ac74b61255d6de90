package org.minsheng.core.execution.share;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.minsheng.core.exchange.grants.Coverage;
import org.minsheng.core.exchange.grants.GrantKind;
import org.minsheng.core.exchange.transport.Received;
import org.minsheng.core.exchange.transport.ReceivedEnvelopes;
import org.minsheng.core.execution.project.ProjectId;
import org.minsheng.tenancy.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what the city sends of a district's shares. The district's own reports on them are another matter and stay. */
@Component
class ReceivedShares implements ReceivedEnvelopes<ShareSnapshot> {

    private final JdbcClient jdbc;
    private final ShareSnapshots snapshots;
    private final Clock clock;

    ReceivedShares(JdbcClient jdbc, ShareSnapshots snapshots, Clock clock) {
        this.jdbc = jdbc;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    @Override
    public Class<ShareSnapshot> takes() {
        return ShareSnapshot.class;
    }

    @Override
    public void apply(Received<ShareSnapshot> envelope) {
        ShareSnapshot share = envelope.what();
        OffsetDateTime writtenAt = OffsetDateTime.ofInstant(envelope.at(), ZoneOffset.UTC);
        jdbc.sql(
                        "insert into share_duty (id, taken_in, changed_at, version) values (?, ?, ?, 0) on conflict do nothing")
                .params(share.shareId().value(), LocalDate.now(clock), writtenAt)
                .update();
        int news = jdbc.sql("""
                        insert into share_mirror (share_id, city, project_id, year, project_no, project_title, project_type,
                            indicator_id, indicator, verb, comparator, unit, quality, target, implementing_from,
                            implementing_to, green_from, yellow_from, report_due_day, owed_until, source_version, written_at)
                        values (:id, :city, :project, :year, :no, :title, :type, :indicatorId, :indicator, :verb, :comparator,
                            :unit, :quality, :target, :from, :to, :green, :yellow, :dueDay, :owedUntil, :version, :writtenAt)
                        on conflict (share_id) do update set
                            project_no = excluded.project_no, project_title = excluded.project_title,
                            project_type = excluded.project_type, indicator = excluded.indicator, verb = excluded.verb,
                            comparator = excluded.comparator, unit = excluded.unit, quality = excluded.quality,
                            target = excluded.target, implementing_from = excluded.implementing_from,
                            implementing_to = excluded.implementing_to, green_from = excluded.green_from,
                            yellow_from = excluded.yellow_from, report_due_day = excluded.report_due_day,
                            owed_until = excluded.owed_until,
                            source_version = excluded.source_version, written_at = excluded.written_at
                        where share_mirror.city = excluded.city and share_mirror.source_version < excluded.source_version""")
                .param("id", share.shareId().value())
                .param("city", envelope.source().value())
                .param("project", share.projectId().value())
                .param("year", share.year())
                .param("no", share.projectNo())
                .param("title", share.projectTitle())
                .param("type", share.projectType())
                .param("indicatorId", share.indicatorId().value())
                .param("indicator", share.indicator())
                .param("verb", share.verb())
                .param("comparator", share.comparator())
                .param("unit", share.unit())
                .param("quality", share.quality())
                .param("target", share.target())
                .param("from", share.rules().implementingFrom())
                .param("to", share.rules().implementingTo())
                .param("green", share.rules().greenFrom())
                .param("yellow", share.rules().yellowFrom())
                .param("dueDay", share.rules().reportDueDay())
                .param(
                        "owedUntil",
                        share.owedUntil() == null ? null : share.owedUntil().toString())
                .param("version", envelope.version())
                .param("writtenAt", writtenAt)
                .update();
        if (news == 1 && isReported(share.shareId())) {
            // without the mirror nobody could be told what was done of it, whoever was granted to know
            snapshots.publishProgress(share.shareId());
        }
    }

    private boolean isReported(ShareId share) {
        return jdbc.sql("select exists (select 1 from duty_handed_in_month where share_id = ?)")
                .param(share.value())
                .query(Boolean.class)
                .single();
    }

    private record Kept(ShareId share, ProjectId project) {}

    @Override
    public void forgetUncovered(TenantId source, Coverage stillCovered) {
        jdbc
                .sql("select share_id, project_id from share_mirror where city = ?")
                .param(source.value())
                .query((row, n) -> new Kept(ShareId.in(row, "share_id"), ProjectId.in(row, "project_id")))
                .list()
                .stream()
                .filter(kept -> !stillCovered.covers(GrantKind.PROJECTS, kept.project.value()))
                .forEach(kept -> jdbc.sql("delete from share_mirror where share_id = ?")
                        .param(kept.share.value())
                        .update());
    }
}
