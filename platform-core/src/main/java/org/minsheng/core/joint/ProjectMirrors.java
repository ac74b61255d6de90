package org.minsheng.core.joint;

import java.time.ZoneOffset;
import org.minsheng.core.exchange.grants.Coverage;
import org.minsheng.core.exchange.grants.GrantKind;
import org.minsheng.core.exchange.transport.Received;
import org.minsheng.core.exchange.transport.ReceivedEnvelopes;
import org.minsheng.core.exchange.transport.WireFormat;
import org.minsheng.core.execution.snapshot.ProjectSnapshot;
import org.minsheng.tenancy.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Projects as they were listed and planned, out of envelopes. */
@Component
class ProjectMirrors implements ReceivedEnvelopes<ProjectSnapshot> {

    private final JdbcClient jdbc;
    private final WireFormat format;
    private final JointStandings standings;

    ProjectMirrors(JdbcClient jdbc, WireFormat format, JointStandings standings) {
        this.jdbc = jdbc;
        this.format = format;
        this.standings = standings;
    }

    @Override
    public Class<ProjectSnapshot> takes() {
        return ProjectSnapshot.class;
    }

    @Override
    public void apply(Received<ProjectSnapshot> envelope) {
        ProjectSnapshot project = envelope.what();
        standings.lock(envelope.source(), project.id());
        int news = jdbc.sql("""
                        insert into joint_project as known
                            (source, project_id, version, written_at, snapshot, year, no, title, type, state, department, sample)
                        values (:source, :id, :version, :at, cast(:snapshot as jsonb),
                            :year, :no, :title, :type, :state, :department, :sample)
                        on conflict (source, project_id) do update set
                            version = excluded.version, written_at = excluded.written_at, snapshot = excluded.snapshot,
                            year = excluded.year, no = excluded.no, title = excluded.title, type = excluded.type,
                            state = excluded.state,
                            department = excluded.department, sample = excluded.sample
                        where known.version < excluded.version
                        """)
                .param("source", envelope.source().value())
                .param("id", project.id().value())
                .param("version", envelope.version())
                .param("at", envelope.at().atOffset(ZoneOffset.UTC))
                .param("snapshot", format.write(project))
                .param("year", project.year())
                .param("no", project.no())
                .param("title", project.title())
                .param("type", project.type())
                .param("state", project.state())
                .param("department", project.department())
                .param("sample", project.sample())
                .update();
        if (news == 1) {
            standings.workOut(envelope.source(), project.id());
        }
    }

    /** What was worked out of them goes with them. */
    @Override
    public void forgetUncovered(TenantId source, Coverage stillCovered) {
        standings.lockAll(source);
        standings.forget(
                source, MirrorsOfProjects.forget(jdbc, "joint_project", source, GrantKind.PROJECTS, stillCovered));
    }
}
