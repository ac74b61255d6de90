package org.minsheng.core.ground.waiting.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.minsheng.core.testing.AskedAs;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.ListedCity;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.core.testing.Tokens;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;

/** Who is told what waits, and of whose congress. */
@CoreTest
@NullUnmarked
class OwnWaitingTests {

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    @Test
    void for_who_may_do_nothing_about_it_nothing_waits() {
        ListedCity city = ListedCity.atWork(tenants, mvc);
        for (Role role : new Role[] {
            Role.DEPUTY, Role.AUDIT_OBSERVER, Role.TENANT_ADMINISTRATOR, Role.STREET_COUNCILLOR, Role.DEPARTMENT_CLERK
        }) {
            JsonNode waiting = AskedAs.ok(city.office().with(role).get("/api/core/waiting"));
            assertThat(waiting.get("items")).as(role.name()).isEmpty();
            assertThat(waiting.get("firstSteps")).as(role.name()).isEmpty();
        }
        assertThat(AskedAs.ok(city.office().get("/api/core/waiting")).get("items"))
                .isNotEmpty();
    }

    @Test
    void what_waits_in_one_congress_waits_in_no_other() {
        ListedCity busy = ListedCity.atWork(tenants, mvc);
        AskedAs.ok(busy.clerk().report(busy.project(), "2020-07", busy.figures(), null));
        assertThat(kinds(busy.office())).contains("REPORTS_TO_CONFIRM");
        AskedAs other = AskedAs.role(mvc, tenants.freshCity(), Role.GOVERNMENT_OFFICE);
        assertThat(kinds(other)).isEmpty();
        assertThat(kinds(other.clerkOf(busy.department()))).isEmpty();
    }

    @Test
    void whoever_is_no_person_of_a_congress_is_refused() {
        TenantId city = tenants.freshCity();
        for (RequestPostProcessor other :
                new RequestPostProcessor[] {Tokens.operator(), Tokens.visitor(city), Tokens.service()}) {
            assertThat(mvc.get().uri("/api/core/waiting").with(other)).hasStatus(403);
        }
    }

    private static Iterable<String> kinds(AskedAs somebody) {
        return AskedAs.ok(somebody.get("/api/core/waiting")).get("items").findValuesAsString("kind");
    }
}
