package org.minsheng.admin.separation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.minsheng.admin.TestPeople.Account;
import org.minsheng.tenancy.token.Role;
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

    @Test
    void what_gives_power_over_accounts_and_the_rule_it_goes_by_take_turns() throws Exception {
        waits(() -> separate(as(one), "SECOND_PERSON", 1), 200);
        waits(() -> assign(one, other, ADMINISTRATOR_AND_STAFF), 200);
        waits(() -> first_password_of(other), 409);
        Account staff = people.member(city, Role.CONGRESS_STAFF);
        waits(() -> mvc.perform(post(MEMBERS + staff.membership() + "/suspend").with(as(one))), 200);
        waits(() -> mvc.perform(post(MEMBERS + staff.membership() + "/resume").with(as(one))), 200);
        waits(() -> mvc.perform(json(post("/api/admin/members"), """
                        {"name":"某人","roles":["DEPUTY"],"with":"INVITATION"}""").with(as(one))), 201);
    }

    @RepeatedTest(5)
    void two_who_suspend_each_other_at_once_leave_one() {
        CompletableFuture<Integer> first = asked(() ->
                mvc.perform(post(MEMBERS + other.membership() + "/suspend").with(as(one))));
        CompletableFuture<Integer> second = asked(
                () -> mvc.perform(post(MEMBERS + one.membership() + "/suspend").with(as(other))));
        assertThat(List.of(first.join(), second.join())).containsExactlyInAnyOrder(200, 409);
    }

    /** The second begins while the first has not ended, and ends after it. */
    private void waits(Callable<ResultActions> second, int status) {
        CompletableFuture<Integer> answer = new TransactionTemplate(transactions).execute(mine -> {
            separation.takeTurn(city);
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
