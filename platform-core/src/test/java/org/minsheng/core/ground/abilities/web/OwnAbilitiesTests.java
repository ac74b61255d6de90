package org.minsheng.core.ground.abilities.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.core.testing.Tokens;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@CoreTest
@NullUnmarked
class OwnAbilitiesTests {

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    @Test
    void the_level_counts() {
        TenantId city = tenants.freshCity();
        TenantId district = tenants.freshDistrict(city);
        told(Tokens.of(city, Role.GOVERNMENT_OFFICE), """
                {"abilities": ["READ_OVERVIEW", "READ_REGISTER", "IMPORT_LIST", "KEEP_DEPARTMENTS", "PLAN_PROJECTS",
                "COMPLETE_PROJECTS", "PLAN_YEAR", "READ_REPORTS", "CONFIRM_REPORTS", "REMIND_DEPARTMENTS", "DIVIDE_TARGETS", "READ_JOINT_BOARD"]}""");
        told(Tokens.of(district, Role.GOVERNMENT_OFFICE), """
                {"abilities": ["READ_OVERVIEW", "READ_REGISTER", "IMPORT_LIST", "KEEP_DEPARTMENTS", "PLAN_PROJECTS",
                "COMPLETE_PROJECTS", "PLAN_YEAR", "READ_REPORTS", "CONFIRM_REPORTS", "REMIND_DEPARTMENTS", "READ_CITY_TASKS", "ASSIGN_CITY_TASKS"]}""");
    }

    @Test
    void whoever_may_nothing_is_told_so() {
        told(Tokens.of(tenants.freshCity(), Role.STREET_COUNCILLOR), "{\"abilities\": []}");
    }

    @Test
    void whoever_is_no_person_of_a_congress_is_refused() {
        TenantId city = tenants.freshCity();
        for (RequestPostProcessor other :
                new RequestPostProcessor[] {Tokens.operator(), Tokens.visitor(city), Tokens.service()}) {
            assertThat(mvc.get().uri("/api/core/me").with(other)).hasStatus(403);
        }
    }

    @Test
    void what_only_the_other_level_does_is_refused_at_the_door() {
        TenantId city = tenants.freshCity();
        TenantId district = tenants.freshDistrict(city);
        assertThat(mvc.get().uri("/api/core/shares").with(Tokens.of(city, Role.CONGRESS_STAFF)))
                .hasStatus(403);
        assertThat(mvc.get().uri("/api/core/shares").with(Tokens.of(district, Role.CONGRESS_STAFF)))
                .hasStatusOk();
        assertThat(mvc.get().uri("/api/core/joint/places").with(Tokens.of(district, Role.CONGRESS_STAFF)))
                .hasStatus(403);
    }

    private void told(RequestPostProcessor somebody, String abilities) {
        assertThat(mvc.get().uri("/api/core/me").with(somebody))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo(abilities);
    }
}
