package org.minsheng.admin.provisioning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record of all steps. A worker claims one by its state, not by holding a lock: calls to other services happen
 * between transactions, and whoever dies in between leaves a claim that runs out. What is due goes by the database's time,
 * what people read of when a step changed by the business clock.
 */
@Component
class Steps {

    private final JdbcClient jdbc;
    private final Clock clock;

    Steps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
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
                    due_at = case state when 'RUNNING' then due_at else clock_timestamp() end,
                    attempts = 0, changed_at = ?
                where tenant = ? and step = ?""").params(now(), tenant.value(), step.name()).update();
    }

    /** The next step that is due and whose predecessors are done, now ours for the time of the lease. */
    @Transactional
    Optional<Claim> claim(Duration lease) {
        UUID claim = UUID.randomUUID();
        return jdbc.sql("""
                with due as (
                    select tenant, step from provisioning_step candidate
                    where state <> 'DONE' and due_at <= clock_timestamp()
                      and not exists (select from provisioning_step earlier
                                      where earlier.tenant = candidate.tenant
                                        and earlier.position < candidate.position and earlier.state <> 'DONE')
                    order by due_at limit 1 for update skip locked)
                update provisioning_step s
                set state = 'RUNNING', attempts = attempts + 1, claim = :claim, changed_at = :now,
                    due_at = clock_timestamp() + make_interval(secs => :lease)
                from due where s.tenant = due.tenant and s.step = due.step
                returning s.tenant, s.step, s.attempts, s.wanted""")
                .param("now", now())
                .param("claim", claim)
                .param("lease", lease.toMillis() / 1000.0)
                .query((row, n) -> new Claim(
                        claim,
                        new TenantId(row.getString("tenant")),
                        ProvisioningStep.valueOf(row.getString("step")),
                        row.getInt("attempts"),
                        row.getLong("wanted")))
                .optional();
    }

    /** False: the claim had run out and another worker has the step. */
    boolean done(Claim claim) {
        return jdbc.sql("""
                update provisioning_step
                set state = case when wanted = :wanted then 'DONE' else 'WAITING' end,
                    claim = null, problem = null, due_at = clock_timestamp(), changed_at = :now
                where tenant = :tenant and step = :step and claim = :claim""")
                        .param("now", now())
                        .param("wanted", claim.wanted())
                        .param("tenant", claim.tenant().value())
                        .param("step", claim.step().name())
                        .param("claim", claim.id())
                        .update()
                == 1;
    }

    @Transactional
    void failed(Claim claim, String problem, Duration pause) {
        jdbc.sql("""
                update provisioning_step
                set state = 'RETRYING', claim = null, problem = :problem, changed_at = :now,
                    due_at = clock_timestamp() + make_interval(secs => :pause)
                where tenant = :tenant and step = :step and claim = :claim""")
                .param("now", now())
                .param("problem", problem)
                .param("pause", pause.toMillis() / 1000.0)
                .param("tenant", claim.tenant().value())
                .param("step", claim.step().name())
                .param("claim", claim.id())
                .update();
    }

    Optional<FirstAdministrator> firstAdministrator(TenantId tenant) {
        return jdbc.sql("select name, contact from first_administrator where tenant = ? and invitation is null")
                .param(tenant.value())
                .query(FirstAdministrator.class)
                .optional();
    }

    /** The person's data goes; the invitation says who it is to whoever may know. */
    void invited(TenantId tenant, UUID invitation) {
        jdbc.sql("update first_administrator set invitation = ?, name = null, contact = null where tenant = ?")
                .params(invitation, tenant.value())
                .update();
    }

    Map<TenantId, UUID> invitations(Collection<TenantId> tenants) {
        if (tenants.isEmpty()) {
            return Map.of();
        }
        record Invited(String tenant, UUID invitation) {}
        return jdbc
                .sql("select tenant, invitation from first_administrator"
                        + " where invitation is not null and tenant in (:tenants)")
                .param("tenants", tenants.stream().map(TenantId::value).toList())
                .query(Invited.class)
                .stream()
                .collect(Collectors.toMap(row -> new TenantId(row.tenant()), Invited::invitation));
    }

    long countOpen() {
        return jdbc.sql("select count(*) from provisioning_step where state <> 'DONE'")
                .query(Long.class)
                .single();
    }

    List<Row> of(Collection<TenantId> tenants) {
        if (tenants.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select tenant, step, state, attempts, problem, changed_at from provisioning_step
                where tenant in (:tenants) order by tenant, position""")
                .param("tenants", tenants.stream().map(TenantId::value).toList())
                .query((row, n) -> new Row(
                        new TenantId(row.getString("tenant")),
                        progress(
                                row.getString("step"),
                                row.getString("state"),
                                row.getInt("attempts"),
                                row.getString("problem"),
                                row.getObject("changed_at", OffsetDateTime.class))))
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static StepProgress progress(
            String step, String state, int attempts, @Nullable String problem, OffsetDateTime at) {
        Instant instant = Objects.requireNonNull(at).toInstant();
        return new StepProgress(
                ProvisioningStep.valueOf(step), StepProgress.State.valueOf(state), attempts, problem, instant);
    }

    record Row(TenantId tenant, StepProgress progress) {}

    record Claim(UUID id, TenantId tenant, ProvisioningStep step, int attempts, long wanted) {}
}
