package org.minsheng.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.minsheng.standalone.browser.Answer;
import org.minsheng.standalone.browser.Browser;
import org.minsheng.standalone.sample.SampleYear;

/** From the first invitation of a district to the day on which it is suspended. */
@ExtendWith(RunningSystem.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OnboardingJourneyTests {

    private static final Duration SOON = Duration.ofMinutes(2);

    /** And what a machine that has a lot to do may add to it; far less than an access token lives. */
    private static final Duration A_SECOND = Duration.ofSeconds(30);

    private final Journeys journeys;

    OnboardingJourneyTests(Installation system) {
        this.journeys = new Journeys(system);
    }

    @Test
    @Order(2)
    void a_city_onboards_a_district_and_within_a_minute_its_administrator_works() {
        try (Browser operator = journeys.as(SampleYear.OPERATOR)) {
            operator.postOnce(
                            "/api/admin/tenants",
                            Map.of(
                                    "regionCode", "320600",
                                    "slug", "nantong",
                                    "administrator", Map.of("name", "管理员01", "contact", "0513-00000000")),
                            "journey nantong")
                    .ok();
            journeys.accept(operator, "/api/admin/tenants", "nantong");
        }
        long begun = System.nanoTime();
        try (Browser city = journeys.as("nantong.admin")) {
            Map<String, Object> haian = Map.of(
                    "regionCode", "320685",
                    "slug", "haian",
                    "administrator", Map.of("name", "管理员01", "contact", "0513-11111111"));
            Map<String, Object> form = Map.of("on", SampleYear.SEEN_ON.toString(), "districts", List.of(haian));
            assertThat(city.post("/api/admin/onboarding/previews", form)
                            .ok()
                            .body()
                            .path("errors"))
                    .isEmpty();
            city.postOnce("/api/admin/onboarding", form, "journey haian").ok();
            city.postOnce("/api/admin/onboarding", form, "journey haian").ok();
            journeys.accept(city, "/api/admin/onboarding", "haian");
            assertThat(Journeys.items(city, "/api/admin/onboarding"))
                    .extracting(there -> there.path("slug").asString())
                    .containsOnlyOnce("haian");
        }
        try (Browser administrator = journeys.as("haian.admin")) {
            administrator.get("/api/core/projects?year=2020").ok();
            assertThat(administrator
                            .get("/api/admin/me")
                            .body()
                            .path("membership")
                            .path("tenant")
                            .asString())
                    .isEqualTo("haian");
            assertThat(administrator
                            .post(
                                    "/api/admin/members",
                                    Map.of(
                                            "name", "工作人员01",
                                            "loginName", "haian.staff",
                                            "roles", List.of("CONGRESS_STAFF"),
                                            "with", "FIRST_PASSWORD"))
                            .ok()
                            .body()
                            .path("firstPassword")
                            .asString(""))
                    .isNotEmpty();
        }
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun)).isLessThan(60);
    }

    @Test
    @Order(3)
    void a_suspended_tenant_is_out_a_second_later_even_where_somebody_is_signed_in() {
        try (Browser operator = journeys.as(SampleYear.OPERATOR);
                Browser inside = journeys.as("haian.admin")) {
            List<String> ours = List.of("/api/admin/me", "/api/core/projects?year=2020");
            ours.forEach(path -> inside.get(path).ok());
            operator.post("/api/admin/tenants/haian/suspend", Map.of()).ok();
            await().atMost(A_SECOND)
                    .untilAsserted(() -> assertThat(ours)
                            .extracting(path -> inside.get(path))
                            .allSatisfy(OnboardingJourneyTests::isClosed));
            operator.post("/api/admin/tenants/haian/resume", Map.of()).ok();
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(ours)
                            .extracting(path -> inside.get(path).status())
                            .containsOnly(200));
        }
    }

    private static void isClosed(Answer answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().path("type").asString("")).isEqualTo("/problems/tenant-closed");
        assertThat(answer.body().path("title").asString("")).contains("已停用");
    }
}
