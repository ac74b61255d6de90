package org.minsheng.admin.separation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.minsheng.admin.membership.MembershipId;
import org.minsheng.admin.membership.Memberships;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is decided about one person, or by one rule, is decided one after the other: two at once gave one person both. */
class TurnsTests extends SeparationTest {

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    SeparationDesk separation;

    @Autowired
    Memberships memberships;

    @Test
    void the_rule_changes_when_those_who_go_by_it_are_done() throws Exception {
        waits(() -> separation.hold(city), () -> separate(as(one), "SECOND_PERSON", 1), 200);
    }

    @Test
    void those_who_go_by_the_rule_wait_for_who_changes_it_and_not_for_each_other() throws Exception {
        new TransactionTemplate(transactions).executeWithoutResult(mine -> {
            separation.hold(city);
            // side by side: this one, in a transaction of its own, does not wait
            assertThat(asked(() -> assign(one, other, ADMINISTRATOR_AND_STAFF)).join())
                    .isEqualTo(200);
        });
    }

    @Test
    void roles_and_passwords_of_one_member_take_turns() throws Exception {
        waits(() -> memberships.lock(new MembershipId(other.membership()), city), () -> first_password_of(other), 409);
        waits(
                () -> memberships.lock(new MembershipId(other.membership()), city),
                () -> assign(one, other, ADMINISTRATOR_AND_STAFF),
                200);
    }

    /** The second begins while the first has not ended, and ends after it. */
    private void waits(Runnable first, Callable<ResultActions> second, int status) {
        CompletableFuture<Integer> answer = new TransactionTemplate(transactions).execute(mine -> {
            first.run();
            CompletableFuture<Integer> other = asked(second);
            assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> other.get(700, TimeUnit.MILLISECONDS));
            return other;
        });
        assertThat(answer.join()).isEqualTo(status);
    }

    private static CompletableFuture<Integer> asked(Callable<ResultActions> request) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return request.call().andReturn().getResponse().getStatus();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
    }
}
