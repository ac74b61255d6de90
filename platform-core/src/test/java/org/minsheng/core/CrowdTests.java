package org.minsheng.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
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
import org.minsheng.tenancy.schema.TenantLevel;
import org.minsheng.tenancy.testing.PostgresForTests;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/**
 * Twenty people of a city at work at once: reporting, confirming, planning, breaking down, changing rules, while grants open
 * and end. They wait for each other's rows in every order that there is. Nobody gets a 500, and what was answered is there.
 *
 * <p>{@code -Dcrowd.seconds=120} has them work for longer.
 */
@CoreTest
@NullUnmarked
class CrowdTests {

    private static final Duration LONG = Duration.ofSeconds(Long.getLong("crowd.seconds", 20));
    private static final int PEOPLE = 20;
    private static final int PROJECTS = 6;

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ExchangeForTests exchange;

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger confirmed = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();

    private TenantId city;
    private TenantId district;
    private AskedAs office;
    private AskedAs staff;
    private AskedAs clerk;
    private List<JsonNode> projects;

    @BeforeEach
    void a_city_with_projects_of_one_department() {
        city = tenants.prepare("crowd-" + UUID.randomUUID().toString().substring(0, 8), "杭州市", TenantLevel.CITY, null);
        district = tenants.freshDistrict(city);
        office = AskedAs.role(mvc, city, Role.GOVERNMENT_OFFICE);
        staff = office.with(Role.CONGRESS_STAFF);
        StringBuilder list = new StringBuilder("人大,年度,序号,项目,项目类型,指标,动作,比较方式,目标值,单位,数据质量\n");
        for (int no = 1; no <= PROJECTS; no++) {
            list.append("杭州市,2020,%d,项目%d,建设类,床位%d,新增,等于,100,张,准确\n".formatted(no, no, no));
        }
        office.importList(list.toString(), 2020);
        UUID department = office.department("卫健局");
        clerk = office.clerkOf(department);
        projects = new ArrayList<>();
        for (int no = 1; no <= PROJECTS; no++) {
            office.assign(office.project(no), department);
            projects.add(office.project(no));
        }
    }

    @Test
    void twenty_people_at_once_hear_of_no_deadlock_and_lose_nothing() throws InterruptedException {
        List<Consumer<Random>> works =
                List.of(this::report, this::confirm, this::plan, this::breakDown, this::rules, this::life, this::grant);
        int deadlocks = deadlocks();
        long end = System.nanoTime() + LONG.toNanos();
        List<Thread> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Consumer<Random> work = works.get(i % works.size());
            Random random = new Random(i);
            people.add(Thread.ofPlatform().start(() -> {
                while (System.nanoTime() < end && failures.isEmpty()) {
                    work.accept(random);
                }
            }));
        }
        for (Thread person : people) {
            person.join();
        }
        assertThat(failures).isEmpty();
        // not one that was tried again either: wherever several rows are locked, they are locked in one order
        await().pollDelay(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(deadlocks()).isEqualTo(deadlocks));
        assertThat(answered.get()).isGreaterThan(PEOPLE);
        assertThat(exchange.count(city, "submission where state = 'CONFIRMED'")).isEqualTo(confirmed.get());
        assertThat(exchange.count(city, "confirmed_month"))
                .isEqualTo(exchange.count(city, "progress_report where counts is not null"));
    }

    private static int deadlocks() {
        return Integer.parseInt(String.valueOf(PostgresForTests.ask(
                RealServers.DATABASE, "select deadlocks from pg_stat_database where datname = current_database()")));
    }

    private void report(Random random) {
        JsonNode project = projects.get(random.nextInt(PROJECTS));
        String month = "2020-0" + (1 + random.nextInt(7));
        Long version = null;
        for (JsonNode report : AskedAs.json(clerk.get("/api/core/projects/" + AskedAs.id(project) + "/reports"))) {
            if (report.get("month").asString().equals(month)) {
                version = report.get("version").asLong();
            }
        }
        JsonNode now = AskedAs.json(clerk.get("/api/core/projects/" + AskedAs.id(project)));
        long[] values = now.get("indicators").get(0).get("rolledUp").asBoolean()
                ? new long[0]
                : new long[] {random.nextInt(100)};
        Map<String, Object> form = values.length == 0
                ? Map.of("values", List.of(), "issuedFen", 10, "paidFen", 5, "narrative", "推进")
                : AskedAs.figures(now, 10, 5, "推进", values);
        heard(clerk.report(project, month, form, version));
    }

    private void confirm(Random random) {
        JsonNode waiting = AskedAs.json(office.get("/api/core/reports?state=SUBMITTED&limit=20"))
                .get("items");
        if (waiting != null && !waiting.isEmpty()) {
            MvcTestResult result = office.confirm(waiting.get(random.nextInt(waiting.size())));
            if (heard(result)) {
                confirmed.incrementAndGet();
            }
        }
    }

    private void plan(Random random) {
        JsonNode project =
                AskedAs.json(staff.get("/api/core/projects/" + AskedAs.id(projects.get(random.nextInt(PROJECTS)))));
        heard(staff.send(
                HttpMethod.PATCH,
                "/api/core/projects/" + AskedAs.id(project),
                Map.of("plannedFen", random.nextInt(1_000_000)),
                project.get("version").asLong()));
    }

    private void breakDown(Random random) {
        // the last project alone, so that the others keep figures to be reported
        String path = "/api/core/indicators/"
                + projects.getLast().get("indicators").get(0).get("id").asString() + "/shares";
        long version = AskedAs.json(office.get(path)).get("version").asLong();
        heard(office.send(
                HttpMethod.PUT,
                path,
                List.of(Map.of("district", district.value(), "target", 1 + random.nextInt(100))),
                version));
    }

    private void rules(Random random) {
        long version =
                AskedAs.json(staff.get("/api/core/policy")).get("version").asLong();
        heard(staff.send(
                HttpMethod.PUT,
                "/api/core/policy",
                Map.of("greenFrom", -1 - random.nextInt(9), "yellowFrom", -15, "reportDueDay", 5),
                version));
        long planned =
                AskedAs.json(staff.get("/api/core/cycles/2020")).get("version").asLong();
        heard(staff.send(
                HttpMethod.PUT,
                "/api/core/cycles/2020",
                Map.of(
                        "stage", "IMPLEMENTING",
                        "implementingFrom", "2020-01-0" + (1 + random.nextInt(9)),
                        "implementingTo", "2020-12-31"),
                planned));
        exchange.round();
    }

    private void life(Random random) {
        String path = "/api/core/projects/" + AskedAs.id(projects.get(random.nextInt(PROJECTS)));
        JsonNode project = AskedAs.json(staff.get(path));
        String step = project.get("state").asString().equals("COMPLETED") ? "/reopen" : "/complete";
        heard(staff.send(
                HttpMethod.POST, path + step, null, project.get("version").asLong()));
    }

    private void grant(Random random) {
        try {
            var grant = exchange.agree(Samples.everything(city, district));
            exchange.deliver(city);
            exchange.agree(Samples.ended(grant));
        } catch (RuntimeException failed) {
            failures.add("a grant: " + failed);
        }
    }

    /** Whoever was too late or is refused reads why; nobody hears of an error of ours. */
    private boolean heard(MvcTestResult result) {
        int status = result.getResponse().getStatus();
        answered.incrementAndGet();
        if (status >= 500) {
            failures.add(
                    result.getRequest().getMethod() + " " + result.getRequest().getRequestURI() + " → " + status);
        }
        return status < 300;
    }
}
