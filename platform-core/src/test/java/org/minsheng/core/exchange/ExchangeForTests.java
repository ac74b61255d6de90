package org.minsheng.core.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.minsheng.tenancy.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drives the exchange by hand, step by step, and looks into the tables it leaves. */
@Component
public class ExchangeForTests {

    private final GrantDesk desk;
    private final Backfill backfill;
    private final Relay relay;
    private final TenantWork work;
    private final JdbcClient jdbc;
    private final GrantCatchUp catchUp;

    ExchangeForTests(
            GrantDesk desk, Backfill backfill, Relay relay, TenantWork work, JdbcClient jdbc, GrantCatchUp catchUp) {
        this.desk = desk;
        this.backfill = backfill;
        this.relay = relay;
        this.work = work;
        this.jdbc = jdbc;
        this.catchUp = catchUp;
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

    public Set<UUID> copies(TenantId city, TenantId source) {
        return Set.copyOf(work.in(
                city,
                () -> jdbc.sql("select project_id from joint_project where source = ?")
                        .param(source.value())
                        .query(UUID.class)
                        .list()));
    }
}
