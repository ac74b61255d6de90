package org.minsheng.tenancy.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.minsheng.tenancy.clocks.Watch.CALL;
import static org.minsheng.tenancy.clocks.Watch.DAY;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.clocks.Watch.Struck;
import org.minsheng.tenancy.directory.TenantOrder.Wanted;
import org.minsheng.tenancy.schema.Plant;
import org.minsheng.tenancy.testing.PostgresForTests;

/** What is set strikes: in time, for its tenant, once it is seen to never again, and not before. */
@NullUnmarked
class ClockworkTests extends ClockTest {

    @Test
    void what_is_due_strikes_in_its_tenants_scope_and_is_gone() throws SQLException {
        set(ours, CALL, "a", "now()");
        set(theirs, CALL, "b", "now()");
        assertThat(watch.round())
                .containsExactlyInAnyOrder(new Struck(ours, CALL, Set.of("a")), new Struck(theirs, CALL, Set.of("b")));
        assertThat(clocks()).isZero();
        assertThat(watch.round()).isEmpty();
    }

    @Test
    void what_is_not_due_yet_waits() throws SQLException {
        set(ours, CALL, "a", "now() + interval '1 hour'");
        assertThat(watch.round()).isEmpty();
        assertThat(clocks()).isEqualTo(1);
    }

    @Test
    void what_was_rolled_back_never_strikes() {
        assertThatThrownBy(() -> plant.in(ours, connection -> {
                    Plant.ask(connection, setting(CALL, "a", "now()"));
                    throw new SQLException("given up");
                }))
                .hasMessage("given up");
        assertThat(clocks()).isZero();
    }

    @Test
    void what_is_due_of_one_kind_comes_together_and_each_thing_once() throws SQLException {
        for (String ref : List.of("a", "b", "a", "a")) {
            set(ours, CALL, ref, "now()");
        }
        assertThat(watch.round()).containsExactly(new Struck(ours, CALL, Set.of("a", "b")));
        assertThat(clocks()).isZero();
    }

    @Test
    void two_transactions_that_set_the_same_clock_do_not_wait_for_each_other() throws SQLException {
        plant.in(ours, one -> {
            Plant.ask(one, setting(CALL, "", "now()"));
            return plant.in(ours, other -> {
                Plant.ask(other, "select set_config('lock_timeout', '1s', true)");
                return Plant.ask(other, setting(CALL, "", "now()"));
            });
        });
        assertThat(clocks()).isEqualTo(2);
    }

    @Test
    void one_that_is_set_unless_set_is_set_once() throws SQLException {
        for (int i = 0; i < 3; i++) {
            plant.as(ours, "select platform.set_clock('call', '', now(), false, true)");
        }
        plant.as(theirs, "select platform.set_clock('call', '', now(), false, true)");
        assertThat(clocks()).isEqualTo(2);
    }

    @Test
    void what_its_keeper_wants_again_strikes_again_then_and_only_once() throws SQLException {
        Instant later = Instant.now().plus(Duration.ofHours(1));
        try (Watch again = new Watch(plant, businessClock(), (_, _) -> Map.of("a", later))) {
            set(ours, CALL, "a", "now()");
            set(ours, CALL, "a", "now()");
            set(ours, CALL, "b", "now()");
            assertThat(again.round()).hasSize(1);
            assertThat(again.round()).isEmpty();
            assertThat(PostgresForTests.ask(
                            DATABASE,
                            "select string_agg(ref || ' ' || round(extract(epoch from due_at - now()) / 60), ',')"
                                    + " from platform.clock"))
                    .isEqualTo("a 60");
            anHourGoesBy();
            assertThat(again.round()).containsExactly(new Struck(ours, CALL, Set.of("a")));
        }
    }

    @Test
    void what_could_not_be_seen_to_is_tried_again_later_and_keeps_nobody_waiting() throws SQLException {
        var broken = new HashSet<>(Set.of(ours));
        try (Watch careless = new Watch(plant, businessClock(), (tenant, _) -> {
            if (broken.contains(tenant)) {
                throw new IllegalStateException("not today");
            }
            return Map.of();
        })) {
            set(ours, CALL, "a", "now()");
            set(theirs, CALL, "b", "now()");
            assertThat(careless.round()).hasSize(2);
            assertThat(careless.round()).as("not again at once").isEmpty();
            assertThat(clocks()).isEqualTo(1);
            anHourGoesBy();
            assertThat(careless.round()).containsExactly(new Struck(ours, CALL, Set.of("a")));
            assertThat(PostgresForTests.ask(DATABASE, "select tries from platform.clock"))
                    .isEqualTo("2");
            broken.clear();
            anHourGoesBy();
            assertThat(careless.round()).hasSize(1);
            assertThat(clocks()).isZero();
        }
    }

    @Test
    void a_tenant_that_is_not_served_keeps_its_clocks_and_is_not_asked_about_all_the_time() throws SQLException {
        TenantId resting = plant.city("resting");
        set(resting, CALL, "a", "now()");
        plant.order(resting, Wanted.SUSPENDED);
        assertThat(watch.round()).isEmpty();
        assertThat(PostgresForTests.ask(
                        DATABASE, "select count(*) from platform.clock where due_at > now() + interval '50 seconds'"))
                .isEqualTo("1");
        assertThat(watch.clockwork.waiting()).as("nobody is waited for in vain").isEmpty();
        plant.order(resting, Wanted.READY);
        anHourGoesBy();
        assertThat(watch.round()).containsExactly(new Struck(resting, CALL, Set.of("a")));
    }

    @Test
    void a_kind_that_only_a_newer_service_knows_is_left_to_it() throws SQLException {
        plant.as(ours, "select platform.set_clock('newer', 'a', now(), false, false)");
        assertThat(watch.round()).isEmpty();
        assertThat(PostgresForTests.ask(DATABASE, "select tries from platform.clock"))
                .isEqualTo("0");
    }

    @Test
    void how_much_waits_and_for_how_long_is_known_without_looking_into_any_tenant() throws SQLException {
        set(ours, CALL, "a", "now() - interval '10 minutes'");
        set(theirs, CALL, "b", "now()");
        set(ours, CALL, "c", "now() + interval '1 hour'");
        set(ours, DAY, "d", "'2020-09-01 00:00+08'");
        PostgresForTests.execute(DATABASE, "update platform.clock set created_at = now() - interval '1 day'");
        claimedAndThenKilled();
        assertThat(watch.clockwork.waiting()).singleElement().satisfies(waiting -> {
            assertThat(waiting.cell()).isEqualTo("main");
            assertThat(waiting.kind()).isEqualTo("call");
            assertThat(waiting.clocks()).isEqualTo(2);
            assertThat(waiting.oldestSeconds()).isBetween(600.0, 630.0);
        });
    }
}
