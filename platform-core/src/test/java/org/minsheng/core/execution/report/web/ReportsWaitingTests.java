package org.minsheng.core.execution.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
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

/** A project that was taken in on 1 June 2020; on 12 August two months are late, the day before the fifth only one. */
@CoreTest
@NullUnmarked
class ReportsWaitingTests {

    private static final LocalDate BEFORE_DUE = LocalDate.of(2020, 8, 4);

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    ListedCity city;

    @BeforeEach
    void a_city_since_june() {
        city = ListedCity.atWorkSince(LocalDate.of(2020, 6, 1), tenants, mvc);
    }

    @AfterEach
    void back() {
        BusinessTime.back();
    }

    @Test
    void a_clerk_is_told_what_is_late_from_its_earliest_month_on() {
        says(city.clerk(), "REPORTS_LATE", 2, "2020-06", null);
        assertThat(kinds(city.clerk())).containsExactly("REPORTS_LATE");
        AskedAs.ok(city.clerk().report(city.project(), "2020-06", city.figures(), null));
        says(city.clerk(), "REPORTS_LATE", 1, "2020-07", null);
    }

    @Test
    void what_is_not_yet_late_is_due_until_its_day() {
        BusinessTime.turnTo(BEFORE_DUE);
        says(city.clerk(), "REPORTS_LATE", 1, "2020-06", null);
        says(city.clerk(), "REPORTS_DUE", 1, "2020-07", "2020-08-05");
        AskedAs.ok(city.clerk().report(city.project(), "2020-07", city.figures(), null));
        assertThat(kinds(city.clerk())).containsExactly("REPORTS_LATE");
    }

    @Test
    void what_was_handed_in_waits_for_the_office_and_what_is_given_back_for_the_clerk() {
        assertThat(kinds(city.office())).doesNotContain("REPORTS_TO_CONFIRM");
        JsonNode june = AskedAs.ok(city.clerk().report(city.project(), "2020-06", city.figures(), null));
        JsonNode july = AskedAs.ok(city.clerk().report(city.project(), "2020-07", city.figures(), null));
        says(city.office(), "REPORTS_TO_CONFIRM", 2, "2020-06", null);
        assertThat(kinds(city.clerk())).isEmpty();
        AskedAs.ok(city.office().confirm(june));
        says(city.office(), "REPORTS_TO_CONFIRM", 1, "2020-07", null);
        AskedAs.ok(city.office()
                .send(
                        HttpMethod.POST,
                        "/api/core/reports/" + AskedAs.id(july) + "/return",
                        Map.of("reason", "请核对资金"),
                        july.get("version").asLong()));
        assertThat(kinds(city.office())).doesNotContain("REPORTS_TO_CONFIRM");
        says(city.clerk(), "REPORTS_RETURNED", 1, "2020-07", null);
        assertThat(kinds(city.clerk())).containsExactly("REPORTS_RETURNED");
    }

    /** Two projects of one department are one department, and staff, who confirm nothing, are told of it as well. */
    @Test
    void departments_that_are_late_are_counted_once_each_by_the_month_that_was_due_last() {
        city.office().assign(city.office().project(5), city.department());
        says(city.office(), "DEPARTMENTS_LATE", 1, "2020-07", null);
        city.office().assign(city.office().project(4), city.office().department("市建委"));
        AskedAs staff = city.office().with(Role.CONGRESS_STAFF);
        says(staff, "DEPARTMENTS_LATE", 2, "2020-07", null);
        assertThat(kinds(staff)).doesNotContain("REPORTS_TO_CONFIRM");
        BusinessTime.turnTo(BEFORE_DUE);
        says(staff, "DEPARTMENTS_LATE", 2, "2020-06", null);
    }

    @Test
    void nobody_waits_for_a_year_that_takes_no_more_reports() {
        AskedAs staff = city.office().with(Role.CONGRESS_STAFF);
        for (String stage : new String[] {"EVALUATING", "CLOSED"}) {
            AskedAs.ok(staff.send(
                    HttpMethod.PUT,
                    "/api/core/cycles/2020",
                    Map.of("stage", stage, "implementingFrom", "2020-01-01", "implementingTo", "2020-12-31"),
                    AskedAs.ok(staff.get("/api/core/cycles/2020"))
                            .get("version")
                            .asLong()));
        }
        assertThat(kinds(city.clerk())).isEmpty();
        assertThat(kinds(staff)).isEmpty();
    }

    private static Iterable<String> kinds(AskedAs somebody) {
        return AskedAs.ok(somebody.get("/api/core/waiting")).get("items").findValuesAsString("kind");
    }

    private static void says(AskedAs somebody, String kind, int count, String month, String until) {
        assertThat(AskedAs.ok(somebody.get("/api/core/waiting")).get("items")).anySatisfy(item -> {
            assertThat(item.get("kind").asString()).isEqualTo(kind);
            assertThat(item.get("count").asInt()).isEqualTo(count);
            assertThat(item.get("month").asString()).isEqualTo(month);
            assertThat(item.get("until").isNull() ? null : item.get("until").asString())
                    .isEqualTo(until);
        });
    }
}
