package org.minsheng.admin.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minsheng.admin.FakeCore.Mood;
import org.minsheng.admin.congresses.CongressState;
import org.minsheng.admin.onboarding.TenantReport;
import org.minsheng.admin.provisioning.StepProgress.State;
import org.minsheng.backlog.Claim;
import org.minsheng.tenancy.TenantId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Steps whose worker dies, comes back too late, or is overtaken by the next change. */
class InterruptedStepsTests extends ProvisioningTest {

    @Autowired
    Steps steps;

    @Autowired
    FirstInvitation firstInvitation;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void what_a_killed_worker_left_is_taken_over_when_its_claim_runs_out() {
        for (ProvisioningStep where :
                List.of(ProvisioningStep.PREPARE, ProvisioningStep.INVITE, ProvisioningStep.READY)) {
            TenantId city = Objects.requireNonNull(transaction.execute(_ -> {
                TenantId registered = cityMeeting();
                jdbc.sql("update provisioning_step set state = 'DONE' where tenant = ? and position < ?")
                        .params(registered.value(), where.ordinal())
                        .update();
                if (where == ProvisioningStep.READY) {
                    inviteAsTheDeadOneDid(registered);
                }
                jdbc.sql("update provisioning_step set state = 'RUNNING', tries = 1,"
                                + " not_before = clock_timestamp() + interval '700 ms' where tenant = ? and step = ?")
                        .params(registered.value(), where.name())
                        .update();
                return registered;
            }));
            assertComplete(city);
            assertThat(step(city, where).attempts()).isEqualTo(2);
        }
    }

    private void inviteAsTheDeadOneDid(TenantId tenant) {
        firstInvitation.make(tenant, new TenantFile.Inviter(Optional.empty()));
    }

    @Test
    void a_worker_that_comes_back_too_late_changes_nothing() {
        TenantId city = cityMeeting();
        assertComplete(city);
        var job = new Steps.Job(city, ProvisioningStep.PREPARE, 1);
        var late = new Claim<>(List.of(city.value(), "PREPARE"), OffsetDateTime.now(ZoneOffset.UTC), 1, job);
        assertThat(steps.done(late)).isFalse();
        steps.failed(late, "provisioning.core-failed", Duration.ZERO);
        assertThat(step(city, ProvisioningStep.PREPARE).state()).isEqualTo(State.DONE);
    }

    @Test
    void core_hears_of_a_suspension_even_if_it_was_away() {
        var city = congresses.city();
        core.expect(city.id(), Mood.FAIL, Mood.FAIL);
        TenantReport suspended = operator.suspend(city.id().value());
        assertThat(suspended.state()).isEqualTo(CongressState.SUSPENDED);
        assertThat(known.find(city.id()).orElseThrow().open()).isFalse();
        await().until(() -> step(city.id(), ProvisioningStep.ANNOUNCE).state() == State.DONE);
        assertThat(core.calls(city.id()).getLast().body()).containsEntry("state", "SUSPENDED");
    }

    @Test
    void a_change_while_the_one_before_is_being_announced_is_announced_too() {
        var city = congresses.city();
        core.expect(city.id(), Mood.HANG);
        operator.suspend(city.id().value());
        await().until(() -> step(city.id(), ProvisioningStep.ANNOUNCE).state() == State.RUNNING);
        operator.resume(city.id().value());
        await().until(() -> step(city.id(), ProvisioningStep.ANNOUNCE).state() == State.DONE);
        assertThat(core.calls(city.id()).getLast().body()).containsEntry("state", "READY");
    }
}
