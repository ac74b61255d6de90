package org.minsheng.core.decision.cycle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.testing.AskedAs;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a congress can set about a year and its lights has bounds. */
@CoreTest
@org.jspecify.annotations.NullUnmarked
class YearBoundsTests {

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    AskedAs staff;

    @BeforeEach
    void a_city() {
        staff = AskedAs.role(mvc, tenants.freshCity(), Role.CONGRESS_STAFF);
    }

    @Test
    void dates_that_belong_to_no_year_are_refused() {
        // what is no day of four digits is not even read
        Map.of("1999-12-31", 422, "+999999999-12-31", 400, "-9999-01-01", 400).forEach((date, status) -> {
            Map<String, Object> policy =
                    Map.of("greenFrom", -5, "yellowFrom", -15, "reportDueDay", 8, "appliesFrom", date);
            assertThat(staff.send(HttpMethod.PUT, "/api/core/policy", policy, 0L))
                    .hasStatus(status);
            Map<String, Object> cycle =
                    Map.of("stage", "IMPLEMENTING", "implementingFrom", date, "implementingTo", "2021-12-31");
            assertThat(staff.send(HttpMethod.PUT, "/api/core/cycles/2021", cycle, null))
                    .hasStatus(status);
        });
    }

    @Test
    void a_year_is_carried_out_in_24_months_at_most_that_lie_about_it() {
        assertThat(carriedOut("2019-01-01", "2020-12-31")).hasStatusOk();
        MvcTestResult tooLong = carriedOut("2019-01-01", "2021-01-01");
        assertThat(tooLong).hasStatus(422);
        assertThat(AskedAs.json(tooLong).get("detail").asString()).isEqualTo("实施期最长24个月，请改正。");
        assertThat(carriedOut("2018-12-31", "2020-12-30")).hasStatus(422);
        assertThat(carriedOut("2020-01-01", "2022-01-01")).hasStatus(422);
        assertThat(carriedOut("2020-12-01", "2021-12-31")).hasStatusOk();
    }

    private MvcTestResult carriedOut(String from, String to) {
        Long version = staff.get("/api/core/cycles/2020").getResponse().getStatus() == 200
                ? AskedAs.ok(staff.get("/api/core/cycles/2020")).get("version").asLong()
                : null;
        Map<String, Object> year = Map.of("stage", "BALLOTING", "implementingFrom", from, "implementingTo", to);
        return staff.send(HttpMethod.PUT, "/api/core/cycles/2020", year, version);
    }

    @Test
    void a_light_is_so_and_so_far_behind_the_plan_and_never_ahead_of_it() {
        for (List<Number> wrong : List.<List<Number>>of(List.of(5, -15), List.of(-5, -100), List.of(15, 5))) {
            Map<String, Object> policy =
                    Map.of("greenFrom", wrong.getFirst(), "yellowFrom", wrong.getLast(), "reportDueDay", 8);
            MvcTestResult refused = staff.send(HttpMethod.PUT, "/api/core/policy", policy, 0L);
            assertThat(refused).hasStatus(422);
            assertThat(AskedAs.json(refused).get("errors").get(0).get("message").asString())
                    .isEqualTo("亮灯标准应是0或大于-100的负数");
        }
        Map<String, Object> barely = Map.of("greenFrom", 0, "yellowFrom", -99.99, "reportDueDay", 8);
        AskedAs.ok(staff.send(HttpMethod.PUT, "/api/core/policy", barely, 0L));
    }
}
