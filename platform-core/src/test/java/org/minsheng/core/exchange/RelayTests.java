package org.minsheng.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.schema.TenantDirectory;
import org.minsheng.tenancy.schema.TenantLevel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing is lost and nothing comes twice, whatever happens between any two steps. */
@CoreTest
class RelayTests {

    @Autowired
    TestTenants tenants;

    @Autowired
    SampleOwners owners;

    @Autowired
    ExchangeForTests exchange;

    @Autowired
    TenantWork work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Grants grants;

    @Autowired
    Addressing addressing;

    @Autowired
    Inbox inbox;

    @Autowired
    WireFormat format;

    @Autowired
    List<ReceivedEnvelopes<?>> takers;

    @Autowired
    TenantDirectory directory;

    private TenantId city;
    private TenantId district;

    @BeforeEach
    void a_city_and_a_district_that_shows_it_everything() {
        city = tenants.freshCity();
        district = tenants.freshDistrict(city);
        exchange.agree(Samples.everything(district, city));
    }

    /** Not a RuntimeException, so that nobody handles it: as if the process had been killed there. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    enum Moment {
        AFTER_THE_CLAIM,
        AFTER_THE_INBOX_BEFORE_THE_COPY,
        AFTER_THE_COPY_BEFORE_THE_COMMIT,
        AFTER_THE_FIRST_DELIVERY,
        AFTER_ALL_DELIVERIES_BEFORE_SETTLING,
        WHILE_SETTLING
    }

    @ParameterizedTest
    @EnumSource
    void killed_at_any_moment_it_delivers_everything_exactly_once(Moment moment) {
        UUID project = UUID.randomUUID();
        owners.say(
                district,
                1,
                Samples.project(project, 1, "养老服务提升"),
                Samples.progress(project, 600),
                Samples.funds(project, 100, 50, 20));

        assertThatThrownBy(() -> dying(moment).drain(district)).isInstanceOf(Killed.class);
        sound().drain(district);

        assertThat(exchange.count(city, "joint_project where source = ?", district.value()))
                .isEqualTo(1);
        assertThat(exchange.rows(
                        city,
                        "select project_version, progress_version, funds_version from joint_project where project_id = ?",
                        project))
                .singleElement()
                .satisfies(row -> assertThat(row.values()).containsExactly(1L, 1L, 1L));
        assertThat(exchange.count(city, "inbox where source = ?", district.value()))
                .isEqualTo(3);
        assertThat(exchange.count(district, "outbox where state = 'DELIVERED'")).isEqualTo(3);
        assertThat(exchange.count(district, "outbox where state <> 'DELIVERED'"))
                .isZero();
    }

    @Test
    void what_a_rolled_back_change_had_to_say_is_never_sent() {
        UUID project = UUID.randomUUID();

        assertThatThrownBy(() -> work.run(district, () -> {
                    owners.append(Samples.project(project, 1, "撤回"));
                    throw new Killed();
                }))
                .isInstanceOf(Killed.class);
        sound().drain(district);

        assertThat(exchange.copies(city, district)).isEmpty();
    }

    @Test
    void any_order_and_any_repetition_end_in_the_same_picture() {
        var random = new Random(20200812);
        UUID project = UUID.randomUUID();
        List<Envelope> envelopes = new ArrayList<>();
        for (int version = 1; version <= 5; version++) {
            envelopes.add(envelope(Samples.project(project, 1, "第" + version + "稿"), version));
            envelopes.add(envelope(Samples.progress(project, version * 100), version));
            envelopes.add(envelope(Samples.funds(project, 1000, version * 10, version), version));
        }
        for (int round = 0; round < 20; round++) {
            exchange.execute(city, "delete from joint_project");
            exchange.execute(city, "delete from inbox");
            List<Envelope> order = new ArrayList<>(envelopes);
            order.addAll(envelopes.subList(0, 7));
            Collections.shuffle(order, random);

            order.forEach(each -> delivery().deliver(each, city));

            assertThat(exchange.rows(
                            city,
                            "select title, project_version, progress_version, funds_version, issued_fen, light"
                                    + " from joint_project"))
                    .as("order %s", order.stream().map(Envelope::version).toList())
                    .singleElement()
                    .satisfies(row -> assertThat(row.values()).containsExactly("第5稿", 5L, 5L, 5L, 50L, "YELLOW"));
        }
    }

    @Test
    void several_relays_at_once_share_the_work_and_repeat_none_of_it() throws InterruptedException {
        List<UUID> projects = Stream.generate(UUID::randomUUID).limit(40).toList();
        for (int version = 1; version <= 5; version++) {
            for (UUID project : projects) {
                owners.say(district, version, Samples.project(project, 1, "第" + version + "稿"));
            }
        }
        try (ExecutorService relays = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                relays.execute(() ->
                        relay(waiting(), delivery(), 7, Duration.ofSeconds(30)).drain(district));
            }
            relays.shutdown();
            assertThat(relays.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(exchange.count(city, "inbox where source = ?", district.value()))
                .isEqualTo(200);
        assertThat(exchange.count(city, "joint_project where source = ? and project_version = 5", district.value()))
                .isEqualTo(40);
        assertThat(exchange.count(district, "outbox where state <> 'DELIVERED'"))
                .isZero();
    }

    @Test
    void a_poisoned_envelope_is_parked_with_its_reason_and_holds_up_nothing() {
        UUID good = UUID.randomUUID();
        UUID bad = UUID.randomUUID();
        owners.say(district, 1, Samples.project(bad, 1, "坏"));
        exchange.execute(district, "update outbox set payload = '{\"id\": \"broken\"}' where aggregate_id = ?", bad);
        owners.say(district, 1, Samples.project(good, 2, "好"));

        sound().drain(district);
        assertThat(exchange.copies(city, district)).containsExactly(good);
        for (int again = 0; again < 10; again++) {
            exchange.execute(district, "update outbox set not_before = '-infinity' where state = 'WAITING'");
            sound().drain(district);
        }

        assertThat(exchange.rows(district, "select state, tries, problem from outbox where aggregate_id = ?", bad))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row).containsEntry("state", "PARKED").containsEntry("tries", 8);
                    assertThat(String.valueOf(row.get("problem")))
                            .contains("InvalidFormatException")
                            .doesNotContain("broken");
                });
        assertThat(work.in(district, () -> waiting().depth().parked())).isEqualTo(1);
    }

    @Test
    void for_a_receiver_that_is_suspended_everything_waits() {
        UUID project = UUID.randomUUID();
        tenants.suspend(city);
        owners.say(district, 1, Samples.project(project, 1, "等待"));
        for (int again = 0; again < 12; again++) {
            exchange.execute(district, "update outbox set not_before = '-infinity' where state = 'WAITING'");
            sound().drain(district);
        }
        assertThat(exchange.rows(district, "select state, tries from outbox where aggregate_id = ?", project))
                .singleElement()
                .satisfies(
                        row -> assertThat(row).containsEntry("state", "WAITING").containsEntry("tries", 0));

        tenants.prepare(city.value(), TenantLevel.CITY, null);
        exchange.execute(district, "update outbox set not_before = '-infinity' where state = 'WAITING'");
        sound().drain(district);

        assertThat(exchange.copies(city, district)).containsExactly(project);
    }

    @Test
    void a_city_receives_its_own_projects_by_the_same_path() {
        UUID project = UUID.randomUUID();
        owners.say(city, 1, Samples.project(project, 1, "本级项目"));
        sound().drain(city);
        assertThat(exchange.copies(city, city)).containsExactly(project);
        assertThat(exchange.count(city, "inbox where source = ?", city.value())).isEqualTo(1);
    }

    @Test
    void without_a_grant_nothing_leaves_a_tenant() {
        TenantId silent = tenants.freshDistrict(city);
        owners.say(silent, 1, Samples.project(UUID.randomUUID(), 1, "内部"));
        owners.say(city, 1, Samples.project(UUID.randomUUID(), 1, "市级"));
        sound().drain(silent);
        sound().drain(city);
        assertThat(exchange.copies(city, silent)).isEmpty();
        assertThat(exchange.count(city, "inbox where source = ?", silent.value()))
                .isZero();
        assertThat(exchange.count(silent, "inbox")).isZero();
        assertThat(exchange.count(district, "inbox")).isZero();
    }

    private Relay sound() {
        return relay(waiting(), delivery(), 50, Duration.ZERO);
    }

    private Relay relay(WaitingEnvelopes waiting, Delivery delivery, int batch, Duration lease) {
        var settings = new ExchangeProperties(
                false,
                Duration.ofHours(1),
                lease,
                batch,
                1,
                8,
                Duration.ofSeconds(10),
                Duration.ofDays(14),
                Duration.ofHours(1));
        return new Relay(work, waiting, grants, addressing, delivery, directory, settings);
    }

    private WaitingEnvelopes waiting() {
        return new WaitingEnvelopes(jdbc);
    }

    private Delivery delivery() {
        return new Delivery(work, inbox, grants, format, takers);
    }

    private Envelope envelope(Crossing what, long version) {
        return new Envelope(
                UUID.randomUUID(),
                district,
                what.kind(),
                what.aggregate(),
                version,
                what.project(),
                what.addressee(),
                format.write(what),
                0,
                Instant.EPOCH);
    }

    private Relay dying(Moment moment) {
        return switch (moment) {
            case AFTER_THE_CLAIM ->
                relay(
                        waiting(),
                        new Delivery(work, inbox, grants, format, takers) {
                            @Override
                            void deliver(Envelope envelope, TenantId receiver) {
                                throw new Killed();
                            }
                        },
                        50,
                        Duration.ZERO);
            case AFTER_THE_INBOX_BEFORE_THE_COPY ->
                relay(
                        waiting(),
                        new Delivery(
                                work,
                                new Inbox(jdbc) {
                                    @Override
                                    boolean isNew(Envelope envelope, boolean welcome) {
                                        super.isNew(envelope, welcome);
                                        throw new Killed();
                                    }
                                },
                                grants,
                                format,
                                takers),
                        50,
                        Duration.ZERO);
            case AFTER_THE_COPY_BEFORE_THE_COMMIT ->
                relay(
                        waiting(),
                        new Delivery(work, inbox, grants, format, takers) {
                            @Override
                            void deliver(Envelope envelope, TenantId receiver) {
                                work.run(receiver, () -> {
                                    super.deliver(envelope, receiver);
                                    throw new Killed();
                                });
                            }
                        },
                        50,
                        Duration.ZERO);
            case AFTER_THE_FIRST_DELIVERY ->
                relay(
                        waiting(),
                        new Delivery(work, inbox, grants, format, takers) {
                            @Override
                            void deliver(Envelope envelope, TenantId receiver) {
                                super.deliver(envelope, receiver);
                                throw new Killed();
                            }
                        },
                        50,
                        Duration.ZERO);
            case AFTER_ALL_DELIVERIES_BEFORE_SETTLING ->
                relay(
                        new WaitingEnvelopes(jdbc) {
                            @Override
                            void delivered(Collection<UUID> ids) {
                                throw new Killed();
                            }
                        },
                        delivery(),
                        50,
                        Duration.ZERO);
            case WHILE_SETTLING ->
                relay(
                        new WaitingEnvelopes(jdbc) {
                            @Override
                            void delivered(Collection<UUID> ids) {
                                super.delivered(ids);
                                throw new Killed();
                            }
                        },
                        delivery(),
                        50,
                        Duration.ZERO);
        };
    }
}
