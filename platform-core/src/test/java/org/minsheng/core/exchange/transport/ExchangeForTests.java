package org.minsheng.core.exchange.transport;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.minsheng.core.exchange.grants.Backfill;
import org.minsheng.core.exchange.grants.GrantCatchUp;
import org.minsheng.core.exchange.grants.GrantDesk;
import org.minsheng.core.exchange.grants.LinkageGrant;
import org.minsheng.core.tenants.TenantWork;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.clocks.Clockwork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drives the exchange by hand, step by step, and looks into the tables it leaves. */
@Component
public class ExchangeForTests {

    /** Long enough for a machine that has much else to do: a wait that ends well ends early. */
    static final Duration AGES = Duration.ofMinutes(2);

    private final GrantDesk desk;
    private final Backfill backfill;
    private final Relay relay;
    private final TenantWork work;
    private final JdbcClient jdbc;
    private final GrantCatchUp catchUp;
    private final Clockwork clockwork;

    ExchangeForTests(
            GrantDesk desk,
            Backfill backfill,
            Relay relay,
            TenantWork work,
            JdbcClient jdbc,
            GrantCatchUp catchUp,
            Clockwork clockwork) {
        this.desk = desk;
        this.backfill = backfill;
        this.relay = relay;
        this.work = work;
        this.jdbc = jdbc;
        this.catchUp = catchUp;
        this.clockwork = clockwork;
    }

    public LinkageGrant agree(LinkageGrant grant) {
        desk.take(grant);
        backfill.serve(grant.grantor());
        deliver(grant.grantor());
        return grant;
    }

    public void deliver(TenantId sender) {
        relay.drain(sender);
    }

    /** Has everything strike that is due, and what is set by that in its turn. */
    public void strike(TenantId sender) {
        await().atMost(AGES).until(() -> {
            round();
            return count(sender, "outbox where state = 'WAITING'") == 0;
        });
    }

    /** Has everything strike that is due, once. */
    public void round() {
        clockwork.round();
    }

    public void catchUp() {
        catchUp.tryOnce();
    }

    public List<Map<String, Object>> rows(TenantId tenant, String query, Object... params) {
        return work.in(tenant, () -> jdbc.sql(query).params(params).query().listOfRows());
    }

    public int count(TenantId tenant, String from, Object... params) {
        return work.in(
                tenant,
                () -> jdbc.sql("select count(*) from " + from)
                        .params(params)
                        .query(Integer.class)
                        .single());
    }

    public void execute(TenantId tenant, String statement, Object... params) {
        work.run(tenant, () -> jdbc.sql(statement).params(params).update());
    }

    public Set<UUID> mirrors(TenantId city, TenantId source) {
        return Set.copyOf(work.in(
                city,
                () -> jdbc.sql("select project_id from joint_project where source = ?")
                        .param(source.value())
                        .query(UUID.class)
                        .list()));
    }
}
