package org.minsheng.core.exchange.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.directory.TenantLevel;

/** Envelopes arrive, in whatever order and however often they are carried. */
@CoreTest
class RelayTests extends RelayTest {

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
            exchange.execute(city, "delete from joint_progress");
            exchange.execute(city, "delete from joint_funds");
            exchange.execute(city, "delete from inbox");
            List<Envelope> order = new ArrayList<>(envelopes);
            order.addAll(envelopes.subList(0, 7));
            Collections.shuffle(order, random);

            order.forEach(each -> delivery().deliver(each, city));

            assertThat(exchange.rows(
                            city,
                            "select title, p.version as p, g.version as g, f.version as f, issued_fen, light"
                                    + " from joint_project p join joint_progress g using (source, project_id)"
                                    + " join joint_funds f using (source, project_id)"
                                    + " join joint_standing using (source, project_id)"))
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
        assertThat(exchange.count(city, "joint_project where source = ? and version = 5", district.value()))
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
        assertThat(exchange.mirrors(city, district)).containsExactly(good);
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

        assertThat(exchange.mirrors(city, district)).containsExactly(project);
    }

    @Test
    void a_city_receives_its_own_projects_by_the_same_path() {
        UUID project = UUID.randomUUID();
        owners.say(city, 1, Samples.project(project, 1, "本级项目"));
        sound().drain(city);
        assertThat(exchange.mirrors(city, city)).containsExactly(project);
        assertThat(exchange.count(city, "inbox where source = ?", city.value())).isEqualTo(1);
    }

    @Test
    void without_a_grant_nothing_leaves_a_tenant() {
        TenantId silent = tenants.freshDistrict(city);
        owners.say(silent, 1, Samples.project(UUID.randomUUID(), 1, "内部"));
        owners.say(city, 1, Samples.project(UUID.randomUUID(), 1, "市级"));
        sound().drain(silent);
        sound().drain(city);
        assertThat(exchange.mirrors(city, silent)).isEmpty();
        assertThat(exchange.count(city, "inbox where source = ?", silent.value()))
                .isZero();
        assertThat(exchange.count(silent, "inbox")).isZero();
        assertThat(exchange.count(district, "inbox")).isZero();
    }

    private Envelope envelope(Crossing what, long version) {
        return new Envelope(
                UUID.randomUUID(),
                district,
                kinds.of(what).name(),
                what.aggregate(),
                version,
                what.subjects(),
                what.addressee(),
                format.write(what),
                0,
                Instant.EPOCH);
    }
}
