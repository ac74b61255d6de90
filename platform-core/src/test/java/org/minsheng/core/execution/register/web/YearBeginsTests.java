package org.minsheng.core.execution.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.testing.AskedAs;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.ListedCity;
import org.minsheng.core.testing.PublishedList;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** The first steps of a congress, one after the other, until its year is under way. */
@CoreTest
@NullUnmarked
class YearBeginsTests {

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    AskedAs staff;

    @BeforeEach
    void a_congress_that_has_only_planned_its_year() {
        staff = AskedAs.role(mvc, tenants.freshCity(ListedCity.NAME), Role.CONGRESS_STAFF);
        plan("BALLOTING", null);
    }

    @Test
    void steps_are_ticked_in_their_order_and_are_gone_once_the_year_is_under_way() {
        assertThat(steps())
                .containsExactly(
                        "ENTER_DEPARTMENTS false 0",
                        "IMPORT_LIST false 0",
                        "ASSIGN_PROJECTS false 0",
                        "CARRY_OUT false 0");
        UUID department = staff.department("市农业农村局");
        assertThat(steps()).startsWith("ENTER_DEPARTMENTS true 0", "IMPORT_LIST false 0");
        staff.importList(PublishedList.of(ListedCity.NAME), 2020);
        assertThat(steps())
                .containsExactly(
                        "ENTER_DEPARTMENTS true 0",
                        "IMPORT_LIST true 0",
                        "ASSIGN_PROJECTS false 10",
                        "CARRY_OUT false 0");
        staff.assign(staff.project(6), department);
        assertThat(steps()).contains("ASSIGN_PROJECTS false 9").hasSize(4);
        assertThat(AskedAs.ok(staff.get("/api/core/waiting")).get("items")).isEmpty();

        plan(
                "IMPLEMENTING",
                AskedAs.ok(staff.get("/api/core/cycles/2020")).get("version").asLong());
        assertThat(steps()).isEmpty();
        JsonNode left = AskedAs.ok(staff.get("/api/core/waiting")).get("items").get(0);
        assertThat(left.get("kind").asString()).isEqualTo("PROJECTS_TO_ASSIGN");
        assertThat(left.get("count").asInt()).isEqualTo(9);
    }

    @Test
    void nothing_waits_once_all_have_a_department() {
        UUID department = staff.department("市农业农村局");
        staff.importList(PublishedList.of(ListedCity.NAME), 2020);
        for (int no = 1; no <= 10; no++) {
            staff.assign(staff.project(no), department);
        }
        assertThat(steps()).contains("ASSIGN_PROJECTS true 0");
        plan(
                "IMPLEMENTING",
                AskedAs.ok(staff.get("/api/core/cycles/2020")).get("version").asLong());
        JsonNode waiting = AskedAs.ok(staff.get("/api/core/waiting"));
        assertThat(waiting.get("items").findValuesAsString("kind")).doesNotContain("PROJECTS_TO_ASSIGN");
        assertThat(waiting.get("firstSteps")).isEmpty();
    }

    @Test
    void who_sets_up_no_year_is_shown_no_steps() {
        assertThat(AskedAs.ok(staff.with(Role.TENANT_ADMINISTRATOR).get("/api/core/waiting"))
                        .get("firstSteps"))
                .isEmpty();
    }

    private List<String> steps() {
        return AskedAs.ok(staff.get("/api/core/waiting"))
                .get("firstSteps")
                .valueStream()
                .map(step -> step.get("step").asString() + " "
                        + step.get("done").asBoolean() + " " + step.get("left").asInt())
                .toList();
    }

    private void plan(String stage, Long version) {
        AskedAs.ok(staff.send(
                HttpMethod.PUT,
                "/api/core/cycles/2020",
                Map.of("stage", stage, "implementingFrom", "2020-01-01", "implementingTo", "2020-12-31"),
                version));
    }
}
