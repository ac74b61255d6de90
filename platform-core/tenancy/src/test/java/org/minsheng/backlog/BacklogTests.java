package org.minsheng.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.tenancy.testing.PostgresForTests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class BacklogTests {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final DriverManagerDataSource database = new DriverManagerDataSource(
            PostgresForTests.database("backlog", "porter"), "porter", PostgresForTests.password());
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));

    private final Backlog backlog = new Backlog(
            jdbc,
            "errand",
            "house, number",
            "not done and not exists (select from errand earlier where earlier.house = errand.house"
                    + " and earlier.number < errand.number and not earlier.done)");

    @BeforeEach
    void anEmptyTable() {
        jdbc.sql("drop table if exists errand").update();
        jdbc.sql("""
                create table errand (
                    house      text        not null,
                    number     integer     not null,
                    done       boolean     not null default false,
                    not_before timestamptz not null default '-infinity',
                    tries      integer     not null default 0,
                    primary key (house, number))""").update();
    }

    private void errand(String house, int number) {
        jdbc.sql("insert into errand (house, number) values (?, ?)")
                .params(house, number)
                .update();
    }

    private List<Claim<String>> take(int most, Duration lease) {
        return backlog.claim(most, lease, (row, _) -> row.getString("house") + row.getInt("number"));
    }

    private Optional<Claim<String>> next(Duration lease) {
        return take(1, lease).stream().findFirst();
    }

    @Test
    void what_is_claimed_is_nobody_elses() {
        errand("a", 1);
        Claim<String> claim = next(LONG).orElseThrow();
        assertThat(claim.work()).isEqualTo("a1");
        assertThat(claim.key()).containsExactly("a", 1);
        assertThat(claim.tries()).isEqualTo(1);
        assertThat(next(LONG)).isEmpty();
    }

    @Test
    void what_the_dead_had_is_taken_over_when_their_claim_runs_out() {
        errand("a", 1);
        Claim<String> dead = next(Duration.ofMillis(1)).orElseThrow();
        await().untilAsserted(() -> assertThat(next(LONG)).map(Claim::tries).contains(2));
        assertThat(backlog.putBack(dead, Duration.ZERO))
                .as("whoever comes back too late changes nothing")
                .isFalse();
        assertThat(next(LONG)).isEmpty();
    }

    @Test
    void what_is_put_back_waits_for_the_pause_and_remembers_its_tries() {
        errand("a", 1);
        assertThat(backlog.putBack(next(LONG).orElseThrow(), LONG)).isTrue();
        assertThat(next(LONG)).isEmpty();
        jdbc.sql("update errand set not_before = '-infinity'").update();
        Claim<String> second = next(LONG).orElseThrow();
        assertThat(second.tries()).isEqualTo(2);
        assertThat(backlog.putBack(second, Duration.ZERO)).isTrue();
        assertThat(next(LONG)).map(Claim::tries).contains(3);
    }

    @Test
    void what_does_not_wait_yet_or_any_more_is_not_taken() {
        errand("a", 1);
        errand("a", 2);
        errand("b", 1);
        assertThat(take(10, LONG)).extracting(Claim::work).containsExactlyInAnyOrder("a1", "b1");
        jdbc.sql("update errand set done = true where number = 1").update();
        assertThat(take(10, LONG)).extracting(Claim::work).containsExactly("a2");
    }

    @Test
    void what_has_been_due_longest_comes_first() {
        errand("new", 1);
        errand("old", 1);
        jdbc.sql("update errand set not_before = clock_timestamp() - case house when 'old' then interval '1 day'"
                        + " else interval '1 hour' end")
                .update();
        assertThat(next(LONG)).map(Claim::work).contains("old1");
        assertThat(next(LONG)).map(Claim::work).contains("new1");
    }

    @Test
    void who_writes_a_row_can_be_the_first_to_try() {
        errand("a", 1);
        Claim<String> own = backlog.claimOwn(LONG, "mine", "a", 1);
        assertThat(own.tries()).isEqualTo(1);
        assertThat(next(LONG)).isEmpty();
        assertThat(backlog.putBack(own, Duration.ZERO)).isTrue();
        assertThat(next(LONG)).map(Claim::tries).contains(2);
    }

    @Test
    void nobody_waits_for_whoever_is_taking_something_at_this_moment() {
        errand("a", 1);
        errand("b", 1);
        transaction.executeWithoutResult(_ -> {
            Claim<String> first = next(LONG).orElseThrow();
            assertThat(elsewhere(() -> take(10, LONG)))
                    .extracting(Claim::work)
                    .containsExactly(first.work().equals("a1") ? "b1" : "a1");
        });
    }

    @Test
    void of_many_who_look_at_once_one_gets_each() throws Exception {
        for (int house = 0; house < 40; house++) {
            errand("h" + house, 1);
        }
        List<Callable<List<Claim<String>>>> workers = new ArrayList<>();
        for (int worker = 0; worker < 8; worker++) {
            workers.add(() -> {
                List<Claim<String>> taken = new ArrayList<>();
                for (var some = take(3, LONG); !some.isEmpty(); some = take(3, LONG)) {
                    taken.addAll(some);
                }
                return taken;
            });
        }
        List<String> all = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var taken : threads.invokeAll(workers)) {
                taken.get().forEach(claim -> all.add(claim.work()));
            }
        }
        assertThat(all).doesNotHaveDuplicates().hasSize(40);
    }

    private static <T> T elsewhere(Callable<T> work) {
        try (var thread = Executors.newSingleThreadExecutor()) {
            return thread.submit(work).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
