package org.minsheng.admin.provisioning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.invitations.InvitationId;
import org.minsheng.backlog.Backlog;
import org.minsheng.backlog.Claim;
import org.minsheng.tenancy.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record of all steps. What is due goes by the database's time, what people read of when a step changed by the
 * business clock.
 */
@Component
class Steps {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Backlog open;

    Steps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.open = new Backlog(jdbc, "provisioning_step", "tenant, step", """
                state <> 'DONE' and not exists (
                    select from provisioning_step earlier
                    where earlier.tenant = provisioning_step.tenant
                      and earlier.position < provisioning_step.position and earlier.state <> 'DONE')""");
    }

    void begin(TenantId tenant, FirstAdministrator administrator) {
        for (ProvisioningStep step : ProvisioningStep.values()) {
            boolean done = step == ProvisioningStep.REGISTER || step == ProvisioningStep.ANNOUNCE;
            jdbc.sql("insert into provisioning_step (tenant, step, position, state, changed_at) values (?, ?, ?, ?, ?)")
                    .params(tenant.value(), step.name(), step.ordinal(), done ? "DONE" : "WAITING", now())
                    .update();
        }
        jdbc.sql("insert into first_administrator (tenant, name, contact) values (?, ?, ?)")
                .params(tenant.value(), administrator.name(), administrator.contact())
                .update();
    }

    void askAgain(TenantId tenant, ProvisioningStep step) {
        jdbc.sql("""
                update provisioning_step
                set wanted = wanted + 1,
                    state = case state when 'RUNNING' then state else 'WAITING' end,
                    not_before = case state when 'RUNNING' then not_before else clock_timestamp() end,
                    tries = 0, changed_at = ?
                where tenant = ? and step = ?""").params(now(), tenant.value(), step.name()).update();
    }

    /** The next step that is due and whose predecessors are done, now ours for the time of the lease. */
    @Transactional
    Optional<Claim<Job>> claim(Duration lease) {
        Optional<Claim<Job>> next = open.claim(1, lease, Steps::job).stream().findFirst();
        next.map(Claim::work)
                .ifPresent(job -> jdbc.sql(
                                "update provisioning_step set state = 'RUNNING', changed_at = ? where tenant = ? and step = ?")
                        .params(now(), job.tenant().value(), job.step().name())
                        .update());
        return next;
    }

    /** False: the claim had run out and another worker has the step. */
    boolean done(Claim<Job> claim) {
        Job job = claim.work();
        return jdbc.sql("""
                update provisioning_step
                set state = case when wanted = :wanted then 'DONE' else 'WAITING' end,
                    problem = null, not_before = clock_timestamp(), changed_at = :now
                where tenant = :tenant and step = :step and not_before = :until""")
                        .param("now", now())
                        .param("wanted", job.wanted())
                        .param("tenant", job.tenant().value())
                        .param("step", job.step().name())
                        .param("until", claim.until())
                        .update()
                == 1;
    }

    @Transactional
    void failed(Claim<Job> claim, String problem, Duration pause) {
        if (open.putBack(claim, pause)) {
            jdbc.sql("update provisioning_step set state = 'RETRYING', problem = ?, changed_at = ?"
                            + " where tenant = ? and step = ?")
                    .params(problem, now())
                    .params(claim.key())
                    .update();
        }
    }

    Optional<FirstAdministrator> firstAdministrator(TenantId tenant) {
        return jdbc.sql("select name, contact from first_administrator where tenant = ? and invitation is null")
                .param(tenant.value())
                .query(FirstAdministrator.class)
                .optional();
    }

    /** The person's data goes; the invitation says who it is to whoever may know. */
    void invited(TenantId tenant, InvitationId invitation) {
        jdbc.sql("update first_administrator set invitation = ?, name = null, contact = null where tenant = ?")
                .params(invitation.value(), tenant.value())
                .update();
    }

    Map<TenantId, InvitationId> invitations(Collection<TenantId> tenants) {
        if (tenants.isEmpty()) {
            return Map.of();
        }
        record FirstInvited(String tenant, UUID invitation) {}
        return jdbc
                .sql("select tenant, invitation from first_administrator"
                        + " where invitation is not null and tenant in (:tenants)")
                .param("tenants", tenants.stream().map(TenantId::value).toList())
                .query(FirstInvited.class)
                .stream()
                .collect(
                        Collectors.toMap(row -> new TenantId(row.tenant()), row -> new InvitationId(row.invitation())));
    }

    long countOpen() {
        return jdbc.sql("select count(*) from provisioning_step where state <> 'DONE'")
                .query(Long.class)
                .single();
    }

    Set<TenantId> stuck(int often) {
        return jdbc.sql("""
                select distinct tenant from provisioning_step
                where state <> 'DONE' and step <> ? and problem is not null and tries >= ?""")
                .params(ProvisioningStep.ANNOUNCE.name(), often)
                .query((row, n) -> new TenantId(row.getString("tenant")))
                .set();
    }

    List<Row> of(Collection<TenantId> tenants) {
        if (tenants.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select tenant, step, state, tries, problem, changed_at from provisioning_step
                where tenant in (:tenants) order by tenant, position""")
                .param("tenants", tenants.stream().map(TenantId::value).toList())
                .query((row, n) -> new Row(
                        new TenantId(row.getString("tenant")),
                        progress(
                                row.getString("step"),
                                row.getString("state"),
                                row.getInt("tries"),
                                row.getString("problem"),
                                row.getObject("changed_at", OffsetDateTime.class))))
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static StepProgress progress(
            String step, String state, int tries, @Nullable String problem, OffsetDateTime at) {
        Instant instant = Objects.requireNonNull(at).toInstant();
        return new StepProgress(
                ProvisioningStep.valueOf(step), StepProgress.State.valueOf(state), tries, problem, instant);
    }

    record Row(TenantId tenant, StepProgress progress) {}

    private static Job job(ResultSet row, int number) throws SQLException {
        return new Job(
                new TenantId(row.getString("tenant")),
                ProvisioningStep.valueOf(row.getString("step")),
                row.getLong("wanted"));
    }

    /** A step to be done; how often it had been asked for when it was claimed. */
    record Job(TenantId tenant, ProvisioningStep step, long wanted) {}
}
