package org.minsheng.core.execution.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
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
import tools.jackson.databind.JsonNode;

/** A year isn't cut off where its projects have milestones. */
@CoreTest
@NullUnmarked
class WindowOfMilestonesTests {

    private static final String YEAR = "/api/core/cycles/2018";

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    AskedAs staff;

    @BeforeEach
    void a_city_with_a_list() {
        staff = AskedAs.role(mvc, tenants.freshCity("杭州市"), Role.CONGRESS_STAFF, Role.GOVERNMENT_OFFICE);
        staff.importList("序号,项目,指标,目标值,单位,3月节点,12月节点\n4,养老服务,床位,100,张,30,100\n7,停车,泊位,20,个,,20\n", 2018);
    }

    @Test
    void a_window_that_leaves_milestones_outside_is_refused_with_their_projects_and_months() {
        MvcTestResult refused = window("2018-04-01", "2018-11-30");
        assertThat(refused).hasStatus(409);
        assertThat(AskedAs.json(refused).get("detail").asString()).contains("：4（2018-03、2018-12）、7（2018-12）。");
        assertThat(AskedAs.ok(staff.get(YEAR)).get("implementingFrom").asString())
                .isEqualTo("2018-01-01");
    }

    @Test
    void a_window_that_holds_a_day_of_each_month_with_a_milestone_is_taken() {
        assertThat(window("2018-03-31", "2018-12-01")).hasStatusOk();
    }

    private MvcTestResult window(String from, String to) {
        JsonNode year = AskedAs.ok(staff.get(YEAR));
        return staff.send(
                HttpMethod.PUT,
                YEAR,
                Map.of("stage", year.get("stage").asString(), "implementingFrom", from, "implementingTo", to),
                year.get("version").asLong());
    }
}
