package org.minsheng.core.execution.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minsheng.core.testing.AskedAs;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.ListedCity;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** Who sees, reports and confirms a month, and who does not. */
@CoreTest
@org.jspecify.annotations.NullUnmarked
class ReportReadersTests {

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    AskedAs office;
    AskedAs clerk;
    AskedAs otherClerk;
    UUID department;
    JsonNode project;
    Map<String, Object> july;

    @BeforeEach
    void a_city_whose_second_department_has_nothing() {
        ListedCity listed = ListedCity.atWorkSince(LocalDate.of(2020, 1, 6), tenants, mvc);
        office = listed.office();
        department = listed.department();
        clerk = listed.clerk();
        otherClerk = office.clerkOf(office.department("市卫生健康委"));
        project = listed.project();
        july = listed.figures();
    }

    @Test
    void a_clerk_sees_and_reports_only_what_their_department_is_responsible_for() {
        String path = "/api/core/projects/" + project.get("id").asString();
        assertThat(clerk.get(path)).hasStatusOk();
        assertThat(otherClerk.get(path)).hasStatus(404);
        assertThat(otherClerk.report(project, "2020-07", july, null)).hasStatus(404);
        assertThat(AskedAs.ok(otherClerk.get("/api/core/projects?year=2020")).get("items"))
                .isEmpty();
        assertThat(AskedAs.ok(otherClerk.get("/api/core/duties?month=2020-07")).get("items"))
                .isEmpty();
        JsonNode report = AskedAs.ok(clerk.report(project, "2020-07", july, null));
        assertThat(otherClerk.get("/api/core/reports/" + report.get("id").asString()))
                .hasStatus(404);
        assertThat(AskedAs.ok(otherClerk.get("/api/core/reports")).get("items")).isEmpty();
        assertThat(AskedAs.ok(clerk.get("/api/core/reports?state=SUBMITTED")).get("items"))
                .hasSize(1);
    }

    @Test
    void another_congress_sees_nothing_of_it() {
        JsonNode report = AskedAs.ok(clerk.report(project, "2020-07", july, null));
        AskedAs stranger = AskedAs.role(mvc, tenants.freshCity(), Role.GOVERNMENT_OFFICE);
        assertThat(stranger.get("/api/core/projects/" + project.get("id").asString()))
                .hasStatus(404);
        assertThat(stranger.confirm(report)).hasStatus(404);
        assertThat(stranger.get("/api/core/indicators/"
                        + project.get("indicators").get(0).get("id").asString() + "/shares"))
                .hasStatus(404);
        String next = AskedAs.ok(office.get("/api/core/projects?year=2020&limit=3"))
                .get("next")
                .asString();
        assertThat(stranger.get("/api/core/projects?year=2020&limit=3&cursor=" + next))
                .hasStatus(404);
        AskedAs foreignClerk = new AskedAs(mvc, stranger.tenant(), office.token()).clerkOf(department);
        assertThat(foreignClerk.report(project, "2020-07", july, null)).hasStatus(404);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "GOVERNMENT_OFFICE")
    void nobody_else_confirms(Role role) {
        JsonNode report = AskedAs.ok(clerk.report(project, "2020-07", july, null));
        assertThat(office.with(role).confirm(report)).hasStatus(403);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "DEPARTMENT_CLERK")
    void nobody_else_reports(Role role) {
        assertThat(office.with(role).report(project, "2020-07", july, null)).hasStatus(403);
    }
}
