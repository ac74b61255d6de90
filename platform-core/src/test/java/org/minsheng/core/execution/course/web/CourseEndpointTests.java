package org.minsheng.core.execution.course.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.exchange.transport.ExchangeForTests;
import org.minsheng.core.testing.AskedAs;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.ListedCity;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** The course of a project taken in in March, seen on 2020-08-12. */
@CoreTest
@NullUnmarked
class CourseEndpointTests {

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ExchangeForTests exchange;

    ListedCity city;
    JsonNode project;

    @BeforeEach
    void a_city_that_began_in_march() {
        exchange.catchUp();
        city = ListedCity.atWorkSince(LocalDate.of(2020, 3, 1), tenants, mvc);
        project = city.project();
    }

    @Test
    void every_month_says_what_was_confirmed_what_was_planned_and_what_is_missing() {
        AskedAs.ok(city.office().confirm(report("2020-05", 100, 300)));
        JsonNode june = report("2020-06", 200, 600);
        AskedAs.ok(city.office()
                .send(
                        HttpMethod.POST,
                        "/api/core/reports/" + AskedAs.id(june) + "/return",
                        Map.of("reason", "缺少照片"),
                        june.get("version").asLong()));
        report("2020-07", 300, 1800);

        JsonNode course = AskedAs.ok(city.office().get(path()));
        assertThat(each(course.get("months"), "state"))
                .containsExactly(
                        "NOT_OWED",
                        "NOT_OWED",
                        "MISSING",
                        "MISSING",
                        "CONFIRMED",
                        "RETURNED",
                        "WAITING",
                        "NOT_DUE",
                        "NOT_DUE",
                        "NOT_DUE",
                        "NOT_DUE",
                        "NOT_DUE");
        JsonNode may = course.get("months").get(4);
        assertThat(may.get("late").asBoolean()).isTrue();
        // 100 of 400 halls and 300 of 1500 events; 152 of 366 days
        assertThat(may.get("progress").decimalValue()).isEqualByComparingTo("22.50");
        assertThat(may.get("planned").decimalValue()).isEqualByComparingTo("41.53");
        assertThat(each(may.get("values"), "value")).containsExactly("100", "300");
        assertThat(each(may.get("values"), "completion")).containsExactly("25.0", "20.0");
        JsonNode april = course.get("months").get(3);
        assertThat(april.get("progress").isNull()).isTrue();
        assertThat(april.get("values").get(0).get("value").isNull()).isTrue();
    }

    @Test
    void the_reason_agrees_with_the_light_on_the_projects_page() {
        AskedAs.ok(city.office().confirm(report("2020-07", 100, 300)));
        JsonNode why = AskedAs.ok(city.office().get(path())).get("why");
        JsonNode shown = city.office().project(6);
        for (String same : List.of("light", "progress", "planned")) {
            assertThat(why.get(same)).as(same).isEqualTo(shown.get(same));
        }
        assertThat(why.get("reason").asString()).isEqualTo("FAR_BEHIND");
        assertThat(why.get("behind").decimalValue()).isEqualByComparingTo("35.70");
        JsonNode row = AskedAs.ok(city.office().get("/api/core/projects?year=2020&light=RED"))
                .get("items")
                .get(0);
        assertThat(row.get("reason")).isEqualTo(why.get("reason"));
        assertThat(row.get("behind")).isEqualTo(why.get("behind"));
    }

    @Test
    void nobody_sees_the_course_of_what_they_may_not_see() {
        assertThat(city.clerk().get(path())).hasStatusOk();
        AskedAs other = city.office().clerkOf(city.office().department("市教育局"));
        assertThat(other.get(path())).hasStatus(404);
        assertThat(city.office().with(Role.STREET_COUNCILLOR).get(path())).hasStatus(403);
        AskedAs stranger = AskedAs.role(mvc, tenants.freshCity(), Role.GOVERNMENT_OFFICE);
        assertThat(stranger.get(path())).hasStatus(404);
    }

    @Test
    void the_overview_has_the_plan_of_each_month_beside_what_was_done_and_the_funds_of_each_project() {
        AskedAs.ok(city.office().confirm(report("2020-07", 100, 300)));
        JsonNode overview = AskedAs.ok(city.office().get("/api/core/overview?year=2020"));
        JsonNode july = overview.get("byMonth").get(6);
        assertThat(july.get("progress").decimalValue()).isEqualByComparingTo("22.50");
        assertThat(july.get("planned").decimalValue()).isEqualByComparingTo("58.20");
        // nothing is known of June, so there is nothing to compare a plan with
        assertThat(overview.get("byMonth").get(5).get("planned").isNull()).isTrue();
        assertThat(overview.get("byProject")).hasSize(10);
        JsonNode funds = overview.get("byProject").get(5);
        assertThat(funds.get("no").asInt()).isEqualTo(6);
        assertThat(funds.get("funds").get("issuedFen").asLong()).isEqualTo(100);
        assertThat(overview.get("byProject")
                        .get(0)
                        .get("funds")
                        .get("issuedFen")
                        .isNull())
                .isTrue();
    }

    private JsonNode report(String month, long halls, long events) {
        return AskedAs.ok(
                city.clerk().report(project, month, AskedAs.figures(project, 100, 50, "", halls, events), null));
    }

    private String path() {
        return "/api/core/projects/" + AskedAs.id(project) + "/course";
    }

    private static List<String> each(JsonNode nodes, String field) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(node -> node.get(field).asString())
                .toList();
    }
}
