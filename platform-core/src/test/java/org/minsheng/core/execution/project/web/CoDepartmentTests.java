package org.minsheng.core.execution.project.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
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

/** Who takes part in a project beside the department that answers for it. */
@CoreTest
@NullUnmarked
class CoDepartmentTests {

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    AskedAs staff;
    UUID lead;
    UUID health;
    UUID schools;
    JsonNode project;

    @BeforeEach
    void a_project_with_a_department() {
        staff = ListedCity.askedBy(Role.CONGRESS_STAFF, tenants, mvc);
        lead = staff.department("市民政局");
        health = staff.department("市卫健委");
        schools = staff.department("市教育局");
        project = staff.assign(staff.project(5), lead);
    }

    @Test
    void those_that_take_part_are_replaced_and_the_log_names_them_before_and_after() {
        JsonNode both = AskedAs.ok(plan(project, Map.of("coDepartmentIds", List.of(health, schools))));
        assertThat(both.get("coDepartments").findValuesAsString("name")).containsExactlyInAnyOrder("市卫健委", "市教育局");
        assertThat(both.get("version").asLong())
                .isEqualTo(project.get("version").asLong() + 1);

        JsonNode one = AskedAs.ok(plan(both, Map.of("coDepartmentIds", List.of(health))));
        JsonNode change = one.get("changes").get(0);
        assertThat(change.get("field").asString()).isEqualTo("coDepartments");
        assertThat(change.get("from").valueStream().map(JsonNode::asString)).containsExactlyInAnyOrder("市卫健委", "市教育局");
        assertThat(change.get("to").valueStream().map(JsonNode::asString)).containsExactly("市卫健委");

        JsonNode none = AskedAs.ok(plan(one, Map.of("coDepartmentIds", List.of())));
        assertThat(none.get("coDepartments")).isEmpty();
        assertThat(none.get("changes").get(0).get("to").isNull()).isTrue();
    }

    @Test
    void whoever_reads_an_older_version_is_told_what_was_changed() {
        AskedAs.ok(plan(project, Map.of("coDepartmentIds", List.of(health))));
        MvcTestResult stale = plan(project, Map.of("coDepartmentIds", List.of(schools)));
        assertThat(stale).hasStatus(412);
        assertThat(AskedAs.json(stale).get("changes").get(0).get("field").asString())
                .isEqualTo("coDepartments");
    }

    @Test
    void the_department_that_answers_for_it_does_not_merely_take_part() {
        MvcTestResult refused = plan(project, Map.of("coDepartmentIds", List.of(lead, health)));
        assertThat(refused).hasStatus(422);
        assertThat(AskedAs.json(refused).get("errors").get(0).get("field").asString())
                .isEqualTo("coDepartmentIds");

        JsonNode taking = AskedAs.ok(plan(project, Map.of("coDepartmentIds", List.of(health, schools))));
        JsonNode led = AskedAs.ok(plan(taking, Map.of("departmentId", health)));
        assertThat(led.get("coDepartments").findValuesAsString("name")).containsExactly("市教育局");
        assertThat(led.get("changes")
                        .valueStream()
                        .limit(2)
                        .map(change -> change.get("field").asString()))
                .containsExactlyInAnyOrder("department", "coDepartments");
    }

    @Test
    void one_that_is_closed_is_not_added_and_stays_where_it_is() {
        JsonNode taking = AskedAs.ok(plan(project, Map.of("coDepartmentIds", List.of(health))));
        close(health, "市卫健委");
        close(schools, "市教育局");
        MvcTestResult refused = plan(taking, Map.of("coDepartmentIds", List.of(health, schools)));
        assertThat(refused).hasStatus(409);
        assertThat(AskedAs.json(refused).get("detail").asString()).startsWith("“市教育局”已停用，不能再承办或配合");
        UUID other = staff.department("市城管局");
        assertThat(AskedAs.ok(plan(taking, Map.of("coDepartmentIds", List.of(health, other))))
                        .get("coDepartments"))
                .hasSize(2);
    }

    @Test
    void there_are_no_more_than_a_list_can_name_and_none_that_nobody_knows() {
        List<UUID> many = Stream.generate(UUID::randomUUID).limit(21).toList();
        assertThat(plan(project, Map.of("coDepartmentIds", many))).hasStatus(422);
        assertThat(plan(project, Map.of("coDepartmentIds", many.subList(0, 1)))).hasStatus(404);
        assertThat(staff.project(5).get("coDepartments")).isEmpty();
    }

    private void close(UUID department, String name) {
        AskedAs.ok(staff.send(
                HttpMethod.PUT, "/api/core/departments/" + department, Map.of("name", name, "active", false), 0L));
    }

    private MvcTestResult plan(JsonNode read, Map<String, Object> form) {
        return staff.send(
                HttpMethod.PATCH,
                "/api/core/projects/" + read.get("id").asString(),
                form,
                read.get("version").asLong());
    }
}
