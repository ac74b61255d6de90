package org.minsheng.core.execution.project.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.exchange.transport.ExchangeForTests;
import org.minsheng.core.testing.AskedAs;
import org.minsheng.core.testing.BusinessTime;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.ListedCity;
import org.minsheng.core.testing.PublishedList;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Completing a project and what follows from it: on 2020-08-12, so the report of August is the last that is owed. */
@CoreTest
@NullUnmarked
class ProjectLifeEndpointTests {

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ExchangeForTests exchange;

    TenantId city;
    AskedAs office;
    AskedAs clerk;
    UUID department;

    @BeforeEach
    void a_city_with_a_project_in_progress() {
        exchange.catchUp();
        office = ListedCity.askedBy(Role.GOVERNMENT_OFFICE, tenants, mvc);
        city = office.tenant();
        department = office.department("市农业农村局");
        clerk = office.clerkOf(department);
        assertThat(office.project(6).get("state").asString()).isEqualTo("LISTED");
        office.assign(office.project(6), department);
    }

    @AfterEach
    void back() {
        BusinessTime.back();
    }

    @Test
    void of_the_month_in_which_it_is_completed_a_last_report_is_owed_and_of_none_after_it() {
        assertThat(office.project(6).get("state").asString()).isEqualTo("IN_PROGRESS");
        JsonNode completed = AskedAs.ok(step("complete"));
        assertThat(completed.get("state").asString()).isEqualTo("COMPLETED");
        assertThat(completed.get("changes").get(0).get("field").asString()).isEqualTo("state");

        BusinessTime.turnTo(LocalDate.of(2020, 10, 12));
        assertThat(duty("2020-08")).isEqualTo("LATE");
        assertThat(AskedAs.ok(clerk.get("/api/core/duties?month=2020-09")).get("items"))
                .isEmpty();
        assertThat(office.project(6).get("late").asBoolean()).isFalse();
        MvcTestResult after = clerk.report(office.project(6), "2020-09", figures(), null);
        assertThat(after).hasStatus(409);
        assertThat(AskedAs.json(after).get("type").asString()).endsWith("report-after-rest");
        assertThat(clerk.report(office.project(6), "2020-08", figures(), null)).hasStatusOk();
    }

    @Test
    void the_citys_own_board_says_so_and_calls_the_same_months_late() {
        AskedAs.ok(step("complete"));
        exchange.deliver(city);
        BusinessTime.turnTo(LocalDate.of(2020, 10, 12));
        JsonNode items =
                AskedAs.ok(office.get("/api/core/joint/board?year=2020")).get("items");
        for (JsonNode item : items) {
            boolean completed = item.get("no").asInt() == 6;
            assertThat(item.get("state").asString()).isEqualTo(completed ? "COMPLETED" : "LISTED");
            assertThat(item.get("late").asBoolean()).isEqualTo(!completed);
        }
        assertThat(items).hasSize(10);
    }

    @Test
    void what_is_completed_is_not_planned_and_can_be_taken_back() {
        AskedAs.ok(step("complete"));
        assertThat(step("complete")).hasStatus(409);
        Map<String, Object> plan = Map.of("plannedFen", 100);
        assertThat(office.send(HttpMethod.PATCH, path(), plan, version())).hasStatus(409);
        assertThat(AskedAs.ok(step("reopen")).get("state").asString()).isEqualTo("IN_PROGRESS");
        assertThat(step("reopen")).hasStatus(409);
        assertThat(office.send(HttpMethod.PATCH, path(), plan, version())).hasStatusOk();
    }

    @Test
    void who_does_not_organize_or_comes_too_late_is_refused() {
        assertThat(office.with(Role.DEPUTY).send(HttpMethod.POST, path() + "/complete", null, version()))
                .hasStatus(403);
        assertThat(clerk.send(HttpMethod.POST, path() + "/complete", null, version()))
                .hasStatus(403);
        long read = version();
        AskedAs.ok(step("complete"));
        assertThat(office.send(HttpMethod.POST, path() + "/reopen", null, read)).hasStatus(412);
        AskedAs stranger = AskedAs.role(mvc, tenants.freshCity(), Role.GOVERNMENT_OFFICE);
        assertThat(stranger.send(HttpMethod.POST, path() + "/reopen", null, version()))
                .hasStatus(404);
    }

    @Test
    void a_project_of_a_year_that_has_not_begun_is_planned_by_the_policy_that_was_decided() {
        Map<String, Object> cycle =
                Map.of("stage", "CANDIDATES", "implementingFrom", "2021-01-01", "implementingTo", "2021-12-31");
        AskedAs.ok(office.send(HttpMethod.PUT, "/api/core/cycles/2021", cycle, null));
        Map<String, Object> policy = new HashMap<>(Map.of("greenFrom", -5, "yellowFrom", -15, "reportDueDay", 8));
        AskedAs.ok(office.send(HttpMethod.PUT, "/api/core/policy", policy, 0L));
        office.importList(PublishedList.of("杭州市").replace(",2020,", ",2021,"), 2021);
        JsonNode row = AskedAs.ok(office.get("/api/core/projects?year=2021&limit=1"))
                .get("items")
                .get(0);
        JsonNode project = AskedAs.ok(office.get("/api/core/projects/" + AskedAs.id(row)));
        assertThat(office.send(
                        HttpMethod.PATCH,
                        "/api/core/projects/" + AskedAs.id(row),
                        Map.of("departmentId", department),
                        project.get("version").asLong()))
                .hasStatusOk();
    }

    private MvcTestResult step(String step) {
        return office.send(HttpMethod.POST, path() + "/" + step, null, version());
    }

    private String path() {
        return "/api/core/projects/" + AskedAs.id(office.project(6));
    }

    private long version() {
        return office.project(6).get("version").asLong();
    }

    private Map<String, Object> figures() {
        return AskedAs.figures(office.project(6), 100, 50, "", 300, 1800);
    }

    private String duty(String month) {
        return AskedAs.ok(clerk.get("/api/core/duties?month=" + month))
                .get("items")
                .get(0)
                .get("state")
                .asString();
    }
}
