package org.minsheng.standalone;

import static org.minsheng.tenancy.testing.Contest.percentile;
import static org.minsheng.tenancy.testing.Contest.say;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.minsheng.standalone.browser.Browser;
import org.minsheng.standalone.browser.Pause;
import org.minsheng.standalone.sample.SampleYear;
import tools.jackson.databind.JsonNode;

/**
 * The running system as its users have it: how long a change takes to reach the city, how long a new district takes to be
 * usable, what a request costs each process. The services run as in the standalone, so with the first compiler only.
 */
@ExtendWith(RunningSystem.class)
class SystemBenchmark {

    private static final int REQUESTS = Integer.getInteger("bench.requests", 3_000);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int CHANGES = Integer.getInteger("bench.changes", 100);

    private final Journeys journeys;

    SystemBenchmark(Installation system) {
        this.journeys = new Journeys(system);
    }

    @Test
    void how_long_until_the_city_sees_a_change() {
        try (Browser district = journeys.as("shangcheng.office");
                Browser city = journeys.as("hangzhou.office")) {
            JsonNode row = Journeys.items(district, "/api/core/projects?year=2020&limit=1")
                    .getFirst();
            String id = row.path("id").asString();
            String path = "/api/core/projects/" + id;
            double[] millis = new double[CHANGES];
            for (int i = 0; i < CHANGES; i++) {
                long planned = 1_000_000_000L + i * 100L;
                Map<String, String> version = district.get(path).ok().ifMatch();
                long changed = System.nanoTime();
                district.change("PATCH", path, Map.of("plannedFen", planned), version)
                        .ok();
                millis[i] = until(
                        changed,
                        () -> planned
                                == city.get("/api/core/joint/projects/shangcheng/" + id)
                                        .ok()
                                        .body()
                                        .path("project")
                                        .path("funds")
                                        .path("plannedFen")
                                        .asLong());
            }
            say(
                    "a district's change on the city's page: median %.0f ms, p99 %.0f ms of %d",
                    percentile(millis, 0.5), percentile(millis, 0.99), CHANGES);
        }
    }

    /** From the click to the first refusal in each service; the click's own answer is part of it. */
    @Test
    void how_long_until_what_is_taken_away_is_over() {
        double[] core = new double[CHANGES];
        double[] admin = new double[CHANGES];
        try (Browser administrator = journeys.as("shangcheng.admin")) {
            for (int i = 0; i < CHANGES; i++) {
                try (Browser clerk = journeys.as("shangcheng.clerk4");
                        Browser another = journeys.as("shangcheng.clerk4")) {
                    String member = "/api/admin/members/"
                            + clerk.get("/api/admin/me")
                                    .ok()
                                    .body()
                                    .path("membership")
                                    .path("id")
                                    .asString();
                    clerk.get("/api/core/policy").ok();
                    long clicked = System.nanoTime();
                    administrator.post(member + "/suspend", Map.of()).ok();
                    core[i] = until(clicked, () -> clerk.get("/api/core/policy").status() == 401);
                    admin[i] = until(clicked, () -> another.get("/api/admin/me").status() == 401);
                    administrator.post(member + "/resume", Map.of()).ok();
                }
            }
        }
        say(
                "suspended until refused, of %d: by core median %.0f ms, p99 %.0f ms; by tenant-admin %.0f ms, p99 %.0f ms",
                CHANGES,
                percentile(core, 0.5),
                percentile(core, 0.99),
                percentile(admin, 0.5),
                percentile(admin, 0.99));
    }

    @Test
    void how_long_until_a_new_district_is_usable() {
        try (Browser operator = journeys.as(SampleYear.OPERATOR)) {
            Map<String, String> somebody = Map.of("name", "管理员01", "contact", "0513-00000000");
            operator.postOnce(
                            "/api/admin/tenants",
                            Map.of("regionCode", "320600", "slug", "nantong", "administrator", somebody),
                            "benchmark nantong")
                    .ok();
            journeys.accept(operator, "/api/admin/tenants", "nantong");
            try (Browser city = journeys.as("nantong.admin")) {
                Map<String, Object> haian = Map.of("regionCode", "320685", "slug", "haian", "administrator", somebody);
                long asked = System.nanoTime();
                city.postOnce("/api/admin/onboarding", Map.of("districts", List.of(haian)), "benchmark haian")
                        .ok();
                double millis = until(
                        asked,
                        () -> Journeys.items(city, "/api/admin/onboarding").stream()
                                .anyMatch(there ->
                                        "ACTIVE".equals(there.path("state").asString())
                                                && there.path("invitation").isObject()));
                say("a new district, asked for until its administrator is invited: %.0f ms", millis);
            }
        }
    }

    @Test
    void what_a_request_costs() {
        try (Browser staff = journeys.as("shangcheng.staff")) {
            for (String path : new String[] {"/api/core/policy", "/api/core/projects?year=2020&limit=50"}) {
                for (int i = 0; i < REQUESTS / 3; i++) {
                    staff.get(path).ok();
                }
                double[] before = processors();
                double[] millis = new double[REQUESTS];
                for (int i = 0; i < REQUESTS; i++) {
                    long asked = System.nanoTime();
                    staff.get(path).ok();
                    millis[i] = (System.nanoTime() - asked) / 1e6;
                }
                double[] after = processors();
                say(
                        "GET %s: median %.2f ms, p99 %.2f ms; CPU a request: gateway %.0f µs, core %.0f µs",
                        path,
                        percentile(millis, 0.5),
                        percentile(millis, 0.99),
                        (after[0] - before[0]) / REQUESTS,
                        (after[1] - before[1]) / REQUESTS);
            }
        }
    }

    /** Processor time in microseconds of the gateway and of core, from their beginning. */
    private static double[] processors() {
        return Arrays.stream(new String[] {"api-gateway", "platform-core"})
                .mapToDouble(name -> ProcessHandle.current()
                        .descendants()
                        .filter(process -> Arrays.stream(
                                        process.info().arguments().orElse(new String[0]))
                                .anyMatch(argument -> argument.contains(name) && argument.endsWith("-app.jar")))
                        .findFirst()
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElse(Duration.ZERO)
                        .toNanos())
                .map(nanos -> nanos / 1e3)
                .toArray();
    }

    /** Asks again and again, because whoever waits for it does so too; in milliseconds since then. */
    private static double until(long since, BooleanSupplier happened) {
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() - since > PATIENCE.toNanos()) {
                throw new IllegalStateException("Waited in vain for " + PATIENCE);
            }
            Pause.of(Duration.ofMillis(5));
        }
        return (System.nanoTime() - since) / 1e6;
    }
}
