package org.minsheng.core.joint;

import java.time.YearMonth;
import java.time.ZoneOffset;
import org.minsheng.core.exchange.grants.Coverage;
import org.minsheng.core.exchange.grants.GrantKind;
import org.minsheng.core.exchange.transport.Received;
import org.minsheng.core.exchange.transport.ReceivedEnvelopes;
import org.minsheng.core.exchange.transport.WireFormat;
import org.minsheng.core.execution.snapshot.ProgressSnapshot;
import org.minsheng.tenancy.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What projects have achieved, out of envelopes. */
@Component
class ProgressMirrors implements ReceivedEnvelopes<ProgressSnapshot> {

    private final JdbcClient jdbc;
    private final WireFormat format;
    private final JointStandings standings;

    ProgressMirrors(JdbcClient jdbc, WireFormat format, JointStandings standings) {
        this.jdbc = jdbc;
        this.format = format;
        this.standings = standings;
    }

    @Override
    public Class<ProgressSnapshot> takes() {
        return ProgressSnapshot.class;
    }

    @Override
    public void apply(Received<ProgressSnapshot> envelope) {
        ProgressSnapshot progress = envelope.what();
        YearMonth month = progress.asOf();
        standings.lock(envelope.source(), progress.projectId());
        int news = jdbc.sql("""
                        insert into joint_progress as known (source, project_id, version, written_at, snapshot, report_month)
                        values (:source, :id, :version, :at, cast(:snapshot as jsonb), :month)
                        on conflict (source, project_id) do update set
                            version = excluded.version, written_at = excluded.written_at, snapshot = excluded.snapshot,
                            report_month = excluded.report_month
                        where known.version < excluded.version
                        """)
                .param("source", envelope.source().value())
                .param("id", progress.projectId().value())
                .param("version", envelope.version())
                .param("at", envelope.at().atOffset(ZoneOffset.UTC))
                .param("snapshot", format.write(progress))
                .param("month", month == null ? null : month.toString())
                .update();
        if (news == 1) {
            standings.workOut(envelope.source(), progress.projectId());
        }
    }

    @Override
    public void forgetUncovered(TenantId source, Coverage stillCovered) {
        standings.lockAll(source);
        MirrorsOfProjects.forget(jdbc, "joint_progress", source, GrantKind.PROGRESS, stillCovered)
                .forEach(project -> standings.workOut(source, project));
    }
}
