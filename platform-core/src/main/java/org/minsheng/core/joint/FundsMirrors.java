package org.minsheng.core.joint;

import java.time.ZoneOffset;
import org.minsheng.core.exchange.grants.Coverage;
import org.minsheng.core.exchange.grants.GrantKind;
import org.minsheng.core.exchange.transport.Received;
import org.minsheng.core.exchange.transport.ReceivedEnvelopes;
import org.minsheng.core.execution.snapshot.FundsSnapshot;
import org.minsheng.core.ground.figures.Money;
import org.minsheng.tenancy.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The money of projects, out of envelopes. */
@Component
class FundsMirrors implements ReceivedEnvelopes<FundsSnapshot> {

    private final JdbcClient jdbc;

    FundsMirrors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<FundsSnapshot> takes() {
        return FundsSnapshot.class;
    }

    @Override
    public void apply(Received<FundsSnapshot> envelope) {
        FundsSnapshot funds = envelope.what();
        jdbc.sql("""
                        insert into joint_funds as known
                            (source, project_id, version, written_at, planned_fen, issued_fen, paid_fen)
                        values (:source, :id, :version, :at, :planned, :issued, :paid)
                        on conflict (source, project_id) do update set
                            version = excluded.version, written_at = excluded.written_at,
                            planned_fen = excluded.planned_fen, issued_fen = excluded.issued_fen,
                            paid_fen = excluded.paid_fen
                        where known.version < excluded.version
                        """)
                .param("source", envelope.source().value())
                .param("id", funds.projectId().value())
                .param("version", envelope.version())
                .param("at", envelope.at().atOffset(ZoneOffset.UTC))
                .param("planned", Money.fenOf(funds.planned()))
                .param("issued", Money.fenOf(funds.issued()))
                .param("paid", Money.fenOf(funds.paid()))
                .update();
    }

    @Override
    public void forgetUncovered(TenantId source, Coverage stillCovered) {
        MirrorsOfProjects.forget(jdbc, "joint_funds", source, GrantKind.FUNDS, stillCovered);
    }
}
