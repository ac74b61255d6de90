package org.minsheng.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.exchange.transport.ExchangeForTests;
import org.minsheng.core.exchange.transport.Samples;
import org.minsheng.core.testing.AskedAs;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.RealServers;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.directory.TenantLevel;
import org.minsheng.tenancy.testing.PostgresForTests;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/**
 * Twenty people of a city and its districts at work at once: reporting, confirming, planning, breaking down, changing rules,
 * while grants open, narrow and end. They wait for each other's rows in every order that there is. Nobody gets a 500, and what was answered is there.
 *
 * <p>{@code -Dcrowd.seconds=120} has them work for longer.
 */
@CoreTest
@NullUnmarked
class CrowdTests {

    private static final Duration LONG = Duration.ofSeconds(Long.getLong("crowd.seconds", 20));
    private static final Duration AGES = Duration.ofMinutes(5);
    private static final int PEOPLE = 20;
    private static final int PROJECTS = 6;
    private static final String CONFIRMED = "submission where state = 'CONFIRMED'";

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ExchangeForTests exchange;

    private TenantId city;
    private List<TenantId> districts;
    private Crowd crowd;
    private final Tally tally = new Tally();

    @BeforeEach
    void a_city_with_projects_of_one_department_and_three_districts() {
        city = tenants.prepare("crowd-" + UUID.randomUUID().toString().substring(0, 8), "杭州市", TenantLevel.CITY, null);
        districts =
                IntStream.range(0, 3).mapToObj(_ -> tenants.freshDistrict(city)).toList();
        AskedAs office = AskedAs.role(mvc, city, Role.GOVERNMENT_OFFICE);
        StringBuilder list = new StringBuilder("人大,年度,序号,项目,项目类型,指标,动作,比较方式,目标值,单位,数据质量\n");
        for (int no = 1; no <= PROJECTS; no++) {
            list.append("杭州市,2020,%1$d,项目%1$d,建设类,床位,新增,等于,100,张,准确\n".formatted(no));
            list.append("杭州市,2020,%1$d,项目%1$d,建设类,护理员,培训,等于,100,名,准确\n".formatted(no));
        }
        office.importList(list.toString(), 2020);
        UUID department = office.department("卫健局");
        List<JsonNode> projects = IntStream.rangeClosed(1, PROJECTS)
                .mapToObj(no -> {
                    office.assign(office.project(no), department);
                    return office.project(no);
                })
                .toList();
        for (TenantId district : districts) {
            exchange.agree(Samples.everything(city, district));
            exchange.agree(Samples.everything(district, city));
        }
        List<Crowd.District> offices = districts.stream()
                .map(district -> AskedAs.role(mvc, district, Role.GOVERNMENT_OFFICE))
                .map(each -> new Crowd.District(each, each.department("区卫健局")))
                .toList();
        crowd = new Crowd(exchange, tally, office, office.clerkOf(department), projects, offices);
    }

    @Test
    void twenty_people_at_once_hear_of_no_deadlock_and_lose_nothing() throws InterruptedException {
        int deadlocks = deadlocks();
        List<Thread> people = IntStream.range(0, PEOPLE)
                .mapToObj(person -> Thread.ofPlatform().start(() -> work(person)))
                .toList();
        for (Thread person : people) {
            person.join();
        }
        Map<String, Integer> done = tally.done();
        System.out.println("The crowd did in " + LONG.toSeconds() + " s: " + done);
        assertThat(tally.failures()).isEmpty();
        // not one that was tried again either: wherever several rows are locked, they are locked in one order
        await().pollDelay(Duration.ofSeconds(2))
                .untilAsserted(
                        () -> assertThat(deadlocks()).as(CrowdTests::whoMetWhom).isEqualTo(deadlocks));
        assertThat(done).containsOnlyKeys(Tally.EVERYTHING);
        lostNothing(city, done.get("confirm"));
        assertThat(districts.stream()
                        .mapToInt(district -> exchange.count(district, CONFIRMED))
                        .sum())
                .isEqualTo(done.get("confirm a share"));
    }

    /** Again and again as long as nobody has failed: for the given time, and on a slow machine until all was done once. */
    private void work(int person) {
        List<Consumer<Random>> works = crowd.works();
        Consumer<Random> work = works.get(person % works.size());
        Random random = new Random(person);
        long begun = System.nanoTime();
        try {
            while (tally.failures().isEmpty() && goesOn(Duration.ofNanos(System.nanoTime() - begun))) {
                work.accept(random);
            }
        } catch (RuntimeException failed) {
            tally.failed("person " + person + ": " + failed);
        }
    }

    private boolean goesOn(Duration elapsed) {
        return elapsed.compareTo(LONG) < 0 || !tally.hasEverything() && elapsed.compareTo(AGES) < 0;
    }

    private void lostNothing(TenantId tenant, int confirmed) {
        assertThat(exchange.count(tenant, CONFIRMED)).isEqualTo(confirmed);
        assertThat(exchange.count(tenant, "confirmed_month"))
                .isEqualTo(exchange.count(tenant, "progress_report where counts is not null"));
    }

    /** What the server has written down of its deadlocks: who waited for whom, with which statements. */
    private static String whoMetWhom() {
        return String.valueOf(PostgresForTests.ask(RealServers.DATABASE, """
                select string_agg(met[1], E'\\n') from regexp_matches(
                    pg_read_file(pg_current_logfile()), '(deadlock detected.*?STATEMENT:.*?)\\n\\d', 'g') as met"""));
    }

    private static int deadlocks() {
        return Integer.parseInt(String.valueOf(PostgresForTests.ask(
                RealServers.DATABASE, "select deadlocks from pg_stat_database where datname = current_database()")));
    }
}
