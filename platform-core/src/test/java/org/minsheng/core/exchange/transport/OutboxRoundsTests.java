package org.minsheng.core.exchange.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.minsheng.core.exchange.transport.OutboxRounds.OUTBOX;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.tenants.TenantWork;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.RealServers;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantScope;
import org.minsheng.tenancy.clocks.Clocks;
import org.minsheng.tenancy.clocks.Clockwork;
import org.minsheng.tenancy.testing.PostgresForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;

/** Whoever has something to send has a clock set, and nobody else is looked at. */
@CoreTest
@NullUnmarked
class OutboxRoundsTests {

    @Autowired
    TestTenants tenants;

    @Autowired
    SampleOwners owners;

    @Autowired
    ExchangeForTests exchange;

    @Autowired
    Clockwork clockwork;

    @Autowired
    Clocks clocks;

    @Autowired
    TenantWork work;

    @Autowired
    MeterRegistry meters;

    private TenantId city;
    private TenantId district;

    @BeforeEach
    void a_city_and_a_district_that_shows_it_everything() {
        city = tenants.freshCity();
        district = tenants.freshDistrict(city);
        exchange.agree(Samples.everything(district, city));
        PostgresForTests.execute(
                RealServers.DATABASE, "delete from platform.clock where tenant = '" + district.value() + "'");
    }

    @Test
    void a_tenant_in_which_nothing_happens_has_no_clock() {
        TenantId quiet = tenants.freshDistrict(city);
        assertThat(clocksOf(quiet, "")).isZero();
    }

    @Test
    void a_transaction_sets_one_clock_however_much_it_has_to_tell() {
        UUID project = UUID.randomUUID();
        owners.say(
                district,
                1,
                Samples.project(project, 1, "一"),
                Samples.progress(project, 5),
                Samples.funds(project, 3, 2, 1));
        assertThat(clocksOf(district, "and kind = 'outbox'")).isEqualTo(1);
        owners.say(district, 2, Samples.progress(project, 6));
        assertThat(clocksOf(district, "and kind = 'outbox'")).isEqualTo(2);
    }

    @Test
    void once_everything_is_delivered_only_the_tidying_is_left() {
        owners.say(district, 1, Samples.project(UUID.randomUUID(), 1, "一"));
        clockwork.strikeNow(district, OUTBOX);
        assertThat(exchange.count(district, "outbox where state = 'WAITING'")).isZero();
        assertThat(clocksOf(district, "")).isEqualTo(1);
        assertThat(clocksOf(district, "and kind = 'exchange-tidying' and due_at > now() + interval '20 hours'"))
                .isEqualTo(1);
        assertThat(clocksOf(city, "and kind = 'exchange-tidying'")).isEqualTo(1);
    }

    @Test
    void what_waits_for_a_later_try_is_looked_at_then_and_not_before() {
        owners.say(district, 1, Samples.project(UUID.randomUUID(), 1, "等待"));
        tenants.suspend(city);
        clockwork.strikeNow(district, OUTBOX);
        assertThat(exchange.count(district, "outbox where state = 'WAITING' and tries = 0"))
                .isEqualTo(1);
        // the receiver is asked again after ten seconds
        assertThat(clocksOf(district, "and kind = 'outbox' and due_at between now() and now() + interval '10 seconds'"))
                .isEqualTo(1);
    }

    @Test
    void what_waits_for_ever_is_looked_at_every_day() {
        owners.say(district, 1, Samples.project(UUID.randomUUID(), 1, "等待"));
        exchange.execute(district, "update outbox set not_before = 'infinity' where state = 'WAITING'");
        clockwork.strikeNow(district, OUTBOX);
        assertThat(clocksOf(
                        district,
                        "and kind = 'outbox' and due_at between now() + interval '23 hours'"
                                + " and now() + interval '1 day'"))
                .isEqualTo(1);
    }

    @Test
    void a_clock_is_set_with_its_transaction_or_not_at_all() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> TenantScope.run(district, () -> clocks.expectRing(OUTBOX)));
        assertThatThrownBy(() -> work.run(district, () -> {
                    clocks.expectRing(OUTBOX);
                    throw new IllegalStateException("given up");
                }))
                .hasMessage("given up");
        assertThat(clocksOf(district, "")).isZero();
        work.run(district, () -> clocks.expectRing(OUTBOX));
        assertThat(clocksOf(district, "")).isEqualTo(1);
    }

    @Test
    void a_clock_that_nobody_sees_to_is_seen_in_the_figures() {
        work.run(district, () -> clocks.expectRing(OUTBOX));
        await().atMost(ExchangeForTests.AGES)
                .until(() -> meters.get("minsheng.clocks.waiting")
                                .tags("cell", "main", "kind", "outbox")
                                .gauge()
                                .value()
                        >= 1);
    }

    private static int clocksOf(TenantId tenant, String which) {
        return Integer.parseInt(PostgresForTests.ask(
                RealServers.DATABASE,
                "select count(*) from platform.clock where tenant = '" + tenant.value() + "' " + which));
    }
}
