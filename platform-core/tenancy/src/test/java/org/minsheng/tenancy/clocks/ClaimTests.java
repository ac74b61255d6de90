package org.minsheng.tenancy.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minsheng.tenancy.clocks.Watch.CALL;
import static org.minsheng.tenancy.clocks.Watch.LEASE;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.clocks.Watch.Struck;
import org.minsheng.tenancy.schema.Plant;
import org.minsheng.tenancy.testing.PostgresForTests;

/** Several instances share what is due, die in the middle of it, and nothing is lost or kept for one of them. */
@NullUnmarked
class ClaimTests {

    private static final String DATABASE = "claims";
    private static final Set<String> CALLS = Set.of("call");

    private static Plant plant;
    private static TenantId busy;
    private static TenantId quiet;
    private static Watch one;
    private static Watch other;

    @BeforeAll
    static void two_instances() {
        plant = new Plant(DATABASE, "changelog-1.yaml", 4);
        busy = plant.city("busy");
        quiet = plant.city("quiet");
        one = new Watch(plant, Clock.systemUTC());
        other = new Watch(plant, Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        one.close();
        other.close();
        plant.close();
    }

    @BeforeEach
    void no_clock_is_set() {
        PostgresForTests.execute(DATABASE, "delete from platform.clock");
    }

    @Test
    void what_one_has_claimed_the_other_does_not_get() throws SQLException {
        set(busy, 3);
        assertThat(one.cell().claim(CALLS, 10, 5, LEASE)).hasSize(1);
        assertThat(other.cell().claim(CALLS, 10, 5, LEASE)).isEmpty();
        assertThat(other.cell().claim(busy, "call", LEASE)).isEmpty();
    }

    @Test
    void whoever_is_killed_in_the_middle_loses_nothing() throws SQLException {
        set(busy, 3);
        one.cell().claim(CALLS, 10, 5, LEASE);
        assertThat(other.round()).isEmpty();
        theLeaseRunsOut();
        assertThat(other.round()).containsExactly(new Struck(busy, CALL, Set.of("0", "1", "2")));
        assertThat(clocks()).isZero();
    }

    @Test
    void whoever_took_too_long_settles_nothing_that_has_become_anothers() throws SQLException {
        set(busy, 1);
        StruckClocks slow = one.cell().claim(CALLS, 10, 5, LEASE).iterator().next();
        theLeaseRunsOut();
        StruckClocks quick = other.cell().claim(CALLS, 10, 5, LEASE).iterator().next();
        one.cell().settle(slow, false, Map.of());
        one.cell().failed(slow, Duration.ZERO);
        one.cell().putOff(slow, Duration.ZERO);
        assertThat(one.round()).as("it still belongs to the other").isEmpty();
        assertThat(clocks()).isEqualTo(1);
        other.cell().settle(quick, false, Map.of());
        assertThat(clocks()).isZero();
    }

    @Test
    void many_claimers_at_once_share_the_work_and_repeat_none_of_it() throws Exception {
        set(busy, 200);
        set(quiet, 200);
        List<Callable<List<String>>> claimers = IntStream.range(0, 8)
                .<Callable<List<String>>>mapToObj(i -> () -> everything(i % 2 == 0 ? one.cell() : other.cell()))
                .toList();
        List<String> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<List<String>> each : threads.invokeAll(claimers)) {
                all.addAll(each.get());
            }
        }
        assertThat(all).hasSize(400).doesNotHaveDuplicates();
    }

    /** Until nothing is due that nobody holds; who comes up empty beside another asks once more. */
    private static List<String> everything(CellClocks cell) {
        List<String> mine = new ArrayList<>();
        for (int empty = 0; empty < 3; ) {
            Collection<StruckClocks> claimed = cell.claim(CALLS, 10, 5, LEASE);
            claimed.forEach(struck -> struck.refs().values().forEach(ref -> mine.add(struck.tenant() + ref)));
            empty = claimed.isEmpty() ? empty + 1 : 0;
        }
        return mine;
    }

    @Test
    void one_tenant_with_thousands_takes_nothing_from_the_others() throws SQLException {
        set(busy, 5_000);
        PostgresForTests.execute(DATABASE, "update platform.clock set due_at = due_at - interval '1 day'");
        set(quiet, 1);
        Collection<StruckClocks> first = one.cell().claim(CALLS, 10, 5, LEASE);
        assertThat(first)
                .hasSize(2)
                .anySatisfy(struck -> assertThat(struck.tenant()).isEqualTo(quiet));
        assertThat(first).allSatisfy(struck -> assertThat(struck.refs()).hasSizeLessThanOrEqualTo(5));
    }

    @Test
    void when_there_are_more_tenants_than_a_round_takes_the_longest_waiting_come_first() throws SQLException {
        set(quiet, 1);
        PostgresForTests.execute(DATABASE, "update platform.clock set due_at = due_at - interval '1 minute'");
        set(busy, 1);
        assertThat(one.cell().claim(CALLS, 1, 5, LEASE))
                .singleElement()
                .satisfies(struck -> assertThat(struck.tenant()).isEqualTo(quiet));
    }

    @Test
    void a_ring_does_not_wait_until_it_is_due_and_is_for_one_instance_and_one_tenant() throws SQLException {
        plant.as(busy, "select platform.set_clock('call', '', now() + interval '5 seconds', false, false)");
        plant.as(quiet, "select platform.set_clock('call', '', now() + interval '5 seconds', false, false)");
        one.struck.clear();
        other.struck.clear();
        one.clockwork.strikeNow(busy, CALL);
        other.clockwork.strikeNow(busy, CALL);
        assertThat(one.struck).containsExactly(new Struck(busy, CALL, Set.of("")));
        assertThat(other.struck).isEmpty();
        assertThat(clocks()).isEqualTo(1);
    }

    private static void set(TenantId tenant, int clocks) throws SQLException {
        plant.as(
                tenant,
                "select count(platform.set_clock('call', i::text, now(), false, false))" + " from generate_series(0, "
                        + (clocks - 1) + ") i");
    }

    private static void theLeaseRunsOut() {
        PostgresForTests.execute(
                DATABASE, "update platform.clock set due_at = due_at - interval '" + LEASE.toSeconds() + " seconds'");
    }

    private static int clocks() {
        return Integer.parseInt(PostgresForTests.ask(DATABASE, "select count(*) from platform.clock"));
    }
}
