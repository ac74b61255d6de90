package org.minsheng.core.execution.project.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.testing.AskedAs;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.ListedCity;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** What the organizers of a year decide about its projects and about what they are measured by. */
@CoreTest
@org.jspecify.annotations.NullUnmarked
class ProjectPlanningTests {

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    AskedAs staff;

    @BeforeEach
    void a_city_with_its_list() {
        staff = ListedCity.askedBy(Role.CONGRESS_STAFF, tenants, mvc);
    }

    @Test
    void the_second_of_two_who_edit_reads_what_the_first_has_changed() {
        UUID department = staff.department("市交通运输局");
        JsonNode read = staff.project(5);
        staff.assign(read, department);
        MvcTestResult stale = staff.send(
                HttpMethod.PATCH,
                "/api/core/projects/" + read.get("id").asString(),
                Map.of("plannedFen", 5),
                read.get("version").asLong());
        assertThat(stale).hasStatus(412);
        JsonNode change = AskedAs.json(stale).get("changes").get(0);
        assertThat(change.get("field").asString()).isEqualTo("department");
        assertThat(change.get("to").asString()).isEqualTo("市交通运输局");
        assertThat(change.get("by").asString()).isEqualTo("CONGRESS_STAFF");
        assertThat(staff.project(5).get("changes")).hasSize(1);
        assertThat(staff.send(
                        HttpMethod.PATCH,
                        "/api/core/projects/" + read.get("id").asString(),
                        Map.of("plannedFen", 5),
                        null))
                .hasStatus(428);
    }

    @Test
    void milestones_raise_the_version_and_an_overdue_one_is_red() {
        JsonNode project = staff.project(4);
        JsonNode indicator = project.get("indicators").get(0);
        JsonNode planned = AskedAs.ok(milestones(project, indicator, "2020-03", 100, "2020-09", 300));
        assertThat(planned.get("version").asLong())
                .isGreaterThan(project.get("version").asLong());
        assertThat(planned.get("light").asString()).isEqualTo("RED");
        JsonNode shown = planned.get("indicators").get(0).get("milestones");
        assertThat(shown.get(0).get("overdue").asBoolean()).isTrue();
        assertThat(shown.get(1).get("overdue").asBoolean()).isFalse();
        JsonNode change = planned.get("changes").get(0);
        assertThat(change.get("field").asString()).isEqualTo("milestones");
        assertThat(change.get("of").asString())
                .isEqualTo(
                        indicator.get("verb").asString() + indicator.get("name").asString());
        assertThat(change.get("to").toString()).isEqualTo("{\"2020-03\":100,\"2020-09\":300}");
    }

    @Test
    void senseless_and_foreign_milestones_are_refused() {
        JsonNode project = staff.project(4);
        JsonNode known = project.get("indicators").get(0);
        assertThat(milestones(project, known, "2020-03", 100, "2020-09", 50)).hasStatus(422);
        assertThat(milestones(project, known, "2021-03", 100, "2021-09", 150)).hasStatus(422);
        assertThat(milestones(project, project.get("indicators").get(1), "2020-03", 1, "2020-09", 2))
                .hasStatus(422);
        JsonNode foreign = staff.project(5).get("indicators").get(0);
        assertThat(milestones(project, foreign, "2020-03", 1, "2020-09", 2)).hasStatus(404);
        assertThat(staff.send(
                        HttpMethod.PATCH,
                        "/api/core/projects/" + project.get("id").asString(),
                        Map.of("departmentId", UUID.randomUUID()),
                        project.get("version").asLong()))
                .hasStatus(404);
    }

    @Test
    void policy_and_window_are_the_tenants_own() {
        JsonNode policy = AskedAs.ok(staff.get("/api/core/policy"));
        assertThat(policy.get("reportDueDay").asInt()).isEqualTo(5);
        Map<String, Object> wanted = Map.of("greenFrom", -2, "yellowFrom", -10, "reportDueDay", 20);
        JsonNode decided = AskedAs.ok(staff.send(
                HttpMethod.PUT,
                "/api/core/policy",
                wanted,
                policy.get("version").asLong()));
        assertThat(decided.get("version").asLong())
                .isGreaterThan(policy.get("version").asLong());
        assertThat(staff.send(
                        HttpMethod.PUT,
                        "/api/core/policy",
                        wanted,
                        policy.get("version").asLong()))
                .hasStatus(412);
        Map<String, Object> reversed = Map.of("greenFrom", -10, "yellowFrom", -2, "reportDueDay", 20);
        assertThat(staff.send(
                        HttpMethod.PUT,
                        "/api/core/policy",
                        reversed,
                        decided.get("version").asLong()))
                .hasStatus(422);
        AskedAs stranger = AskedAs.role(mvc, tenants.freshCity(), Role.CONGRESS_STAFF);
        assertThat(AskedAs.ok(stranger.get("/api/core/policy"))
                        .get("reportDueDay")
                        .asInt())
                .isEqualTo(5);
        JsonNode cycle = AskedAs.ok(staff.get("/api/core/cycles")).get(0);
        assertThat(staff.send(
                        HttpMethod.PUT,
                        "/api/core/cycles/2020",
                        Map.of("stage", "SCREENING", "implementingFrom", "2020-01-01", "implementingTo", "2020-12-31"),
                        cycle.get("version").asLong()))
                .hasStatus(409);
    }

    @Test
    void departments_have_one_name_each_and_the_same_name_may_be_elsewhere() {
        staff.department("市教育局");
        assertThat(staff.send(HttpMethod.POST, "/api/core/departments", Map.of("name", "市教育局"), null))
                .hasStatus(409);
        AskedAs.role(mvc, tenants.freshCity(), Role.CONGRESS_STAFF).department("市教育局");
    }

    private MvcTestResult milestones(
            JsonNode project, JsonNode indicator, String month1, int value1, String month2, int value2) {
        String id = indicator.get("id").asString();
        return staff.send(
                HttpMethod.PATCH,
                "/api/core/projects/" + project.get("id").asString(),
                Map.of(
                        "milestones",
                        List.of(
                                Map.of("indicatorId", id, "month", month1, "value", value1),
                                Map.of("indicatorId", id, "month", month2, "value", value2))),
                project.get("version").asLong());
    }
}
