package org.minsheng.core.execution.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.testing.AskedAs;
import org.minsheng.core.testing.BusinessTime;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.ListedCity;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** What a department owes, on 2020-08-12: July is the month that was due last, on the fifth. */
@CoreTest
@org.jspecify.annotations.NullUnmarked
class DutyEndpointTests {

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    AskedAs office;
    AskedAs clerk;
    JsonNode project;
    Map<String, Object> july;

    @BeforeEach
    void a_city_whose_year_has_been_under_way_for_months() {
        theListIsTakenIn(LocalDate.of(2020, 1, 6));
    }

    private void theListIsTakenIn(LocalDate day) {
        ListedCity listed = ListedCity.atWorkSince(day, tenants, mvc);
        office = listed.office();
        clerk = listed.clerk();
        project = listed.project();
        july = listed.figures();
    }

    @Test
    void nothing_is_owed_for_the_months_before_the_list_was_taken_in() {
        theListIsTakenIn(LocalDate.of(2020, 7, 31));
        assertThat(AskedAs.ok(clerk.get("/api/core/duties")).get("overdue")).isEmpty();
        assertThat(office.project(6).get("late").asBoolean()).isTrue();

        theListIsTakenIn(LocalDate.of(2020, 8, 1));
        JsonNode duties = AskedAs.ok(clerk.get("/api/core/duties"));
        assertThat(duties.get("items").get(0).get("state").asString()).isEqualTo("NOT_OWED");
        assertThat(office.project(6).get("late").asBoolean()).isFalse();
        JsonNode offered = AskedAs.ok(clerk.report(project, "2020-07", july, null));
        assertThat(offered.get("late").asBoolean()).isFalse();
    }

    @Test
    void duties_name_the_month_that_is_due_and_those_that_are_missing() {
        JsonNode duties = AskedAs.ok(clerk.get("/api/core/duties"));
        assertThat(duties.get("month").asString()).isEqualTo("2020-07");
        assertThat(duties.get("due").asString()).isEqualTo("2020-08-05");
        JsonNode duty = duties.get("items").get(0);
        assertThat(duty.get("kind").asString()).isEqualTo("PROJECT");
        assertThat(duty.get("owner").asString()).isEqualTo("杭州市");
        assertThat(duty.get("state").asString()).isEqualTo("LATE");
        assertThat(duties.get("overdue")).hasSize(6);
        assertThat(AskedAs.ok(clerk.get("/api/core/duties?month=2020-08"))
                        .get("items")
                        .get(0)
                        .get("state")
                        .asString())
                .isEqualTo("MISSING");
    }

    @Test
    void a_window_that_crosses_the_turn_of_the_year_is_reported_on_in_all_its_months() {
        AskedAs staff = AskedAs.role(mvc, office.tenant(), Role.CONGRESS_STAFF);
        AskedAs.ok(staff.send(
                HttpMethod.PUT,
                "/api/core/cycles/2020",
                Map.of("stage", "IMPLEMENTING", "implementingFrom", "2019-11-01", "implementingTo", "2021-02-28"),
                AskedAs.ok(staff.get("/api/core/cycles/2020")).get("version").asLong()));
        for (String month : List.of("2019-11", "2020-01", "2021-02")) {
            assertThat(AskedAs.ok(clerk.get("/api/core/duties?month=" + month)).get("items"))
                    .as(month)
                    .hasSize(1);
        }
        for (String month : List.of("2019-10", "2021-03")) {
            assertThat(AskedAs.ok(clerk.get("/api/core/duties?month=" + month)).get("items"))
                    .as(month)
                    .isEmpty();
        }
        BusinessTime.turnTo(LocalDate.of(2021, 2, 10));
        assertThat(AskedAs.ok(clerk.get("/api/core/duties")).get("overdue").findValuesAsString("month"))
                .as("owed since the list was taken in, over the turn of the year")
                .startsWith("2020-01")
                .endsWith("2020-12")
                .hasSize(12);
        BusinessTime.back();
    }

    @Test
    void what_never_came_is_overdue_also_when_nobody_works_on_it_any_more_until_the_year_is_closed() {
        BusinessTime.turnTo(LocalDate.of(2021, 2, 10));
        assertThat(AskedAs.ok(clerk.get("/api/core/duties")).get("overdue").findValuesAsString("month"))
                .startsWith("2020-01")
                .endsWith("2020-12")
                .hasSize(12);
        AskedAs staff = AskedAs.role(mvc, office.tenant(), Role.CONGRESS_STAFF);
        for (String stage : List.of("EVALUATING", "CLOSED")) {
            AskedAs.ok(staff.send(
                    HttpMethod.PUT,
                    "/api/core/cycles/2020",
                    Map.of("stage", stage, "implementingFrom", "2020-01-01", "implementingTo", "2020-12-31"),
                    AskedAs.ok(staff.get("/api/core/cycles/2020"))
                            .get("version")
                            .asLong()));
        }
        assertThat(AskedAs.ok(clerk.get("/api/core/duties")).get("overdue")).isEmpty();
        BusinessTime.back();
    }

    @Test
    void a_correction_is_held_against_what_is_confirmed_for_the_months_before_it() {
        JsonNode may = AskedAs.ok(clerk.report(project, "2020-05", july, null));
        AskedAs.ok(office.confirm(may));
        JsonNode june = AskedAs.ok(clerk.report(project, "2020-06", july, null));
        june = AskedAs.ok(office.confirm(june));
        JsonNode corrected = AskedAs.ok(
                clerk.report(project, "2020-06", july, june.get("version").asLong()));
        JsonNode held =
                AskedAs.ok(office.get("/api/core/reports/" + corrected.get("id").asString() + "/duty"));
        assertThat(held.get("indicators").get(0).get("previous").decimalValue())
                .isEqualByComparingTo(may.get("values").get(0).get("value").decimalValue());
        assertThat(held.get("funds").get("previousIssuedFen").asLong())
                .isEqualTo(may.get("issuedFen").asLong());
        JsonNode inJuly = AskedAs.ok(clerk.get("/api/core/duties?month=2020-07"));
        assertThat(inJuly.get("items")
                        .get(0)
                        .get("funds")
                        .get("previousIssuedFen")
                        .asLong())
                .as("what is confirmed for June counts while its correction waits")
                .isEqualTo(june.get("issuedFen").asLong());
    }
}
