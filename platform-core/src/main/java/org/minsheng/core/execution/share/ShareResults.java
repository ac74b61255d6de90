package org.minsheng.core.execution.share;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.minsheng.core.exchange.grants.Coverage;
import org.minsheng.core.exchange.grants.GrantKind;
import org.minsheng.core.exchange.transport.Received;
import org.minsheng.core.exchange.transport.ReceivedEnvelopes;
import org.minsheng.core.execution.project.ProjectSnapshots;
import org.minsheng.tenancy.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what districts send back of their shares, and lets the city's figure follow. */
@Component
class ShareResults implements ReceivedEnvelopes<ShareProgress> {

    private final JdbcClient jdbc;
    private final ProjectSnapshots snapshots;

    ShareResults(JdbcClient jdbc, ProjectSnapshots snapshots) {
        this.jdbc = jdbc;
        this.snapshots = snapshots;
    }

    @Override
    public Class<ShareProgress> takes() {
        return ShareProgress.class;
    }

    @Override
    public void apply(Received<ShareProgress> envelope) {
        ShareProgress result = envelope.what();
        // the project is looked up by the share that we gave to this very district, not taken from the envelope
        UUID project = jdbc.sql("""
                        select i.project_id from share s join indicator i on i.id = s.indicator_id
                        where s.id = ? and s.district = ?""")
                .params(result.shareId(), envelope.source().value())
                .query(UUID.class)
                .optional()
                .orElse(null);
        if (project == null || !newer(envelope, project)) {
            return;
        }
        jdbc.sql("delete from share_result_month where share_id = ?")
                .param(result.shareId())
                .update();
        result.months()
                .forEach(month -> jdbc.sql("insert into share_result_month (share_id, month, value) values (?, ?, ?)")
                        .params(result.shareId(), month.month().toString(), month.value())
                        .update());
        snapshots.publish(project);
    }

    private boolean newer(Received<ShareProgress> envelope, UUID project) {
        return jdbc.sql("""
                        insert into share_result (share_id, source, project_id, source_version, written_at, sample)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (share_id) do update set source_version = excluded.source_version,
                            written_at = excluded.written_at, sample = excluded.sample
                        where share_result.source_version < excluded.source_version""")
                        .params(
                                envelope.what().shareId(),
                                envelope.source().value(),
                                project,
                                envelope.version(),
                                OffsetDateTime.ofInstant(envelope.at(), ZoneOffset.UTC),
                                envelope.what().sample())
                        .update()
                > 0;
    }

    private record Kept(UUID share, UUID project) {}

    @Override
    public void forgetUncovered(TenantId source, Coverage stillCovered) {
        List<Kept> gone = jdbc
                .sql("select share_id, project_id from share_result where source = ?")
                .param(source.value())
                .query((row, n) ->
                        new Kept(row.getObject("share_id", UUID.class), row.getObject("project_id", UUID.class)))
                .list()
                .stream()
                .filter(kept -> !stillCovered.covers(GrantKind.PROGRESS, kept.project))
                .toList();
        gone.forEach(kept -> jdbc.sql("delete from share_result where share_id = ?")
                .param(kept.share)
                .update());
        gone.stream().map(Kept::project).distinct().sorted().forEach(snapshots::publish);
    }
}
