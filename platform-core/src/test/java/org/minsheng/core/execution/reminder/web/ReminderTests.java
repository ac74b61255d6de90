package org.minsheng.core.execution.reminder.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Two departments that are late with July 2020 on 12 August. */
@CoreTest
@NullUnmarked
class ReminderTests {

    private static final String REMINDERS = "/api/core/reminders";

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    ListedCity city;
    UUID other;

    @BeforeEach
    void a_city_with_two_departments_that_are_late() {
        city = ListedCity.atWorkSince(LocalDate.of(2020, 7, 1), tenants, mvc);
        other = city.office().department("市建委");
        city.office().assign(city.office().project(4), other);
    }

    @AfterEach
    void back() {
        BusinessTime.back();
    }

    @Test
    void the_chosen_department_is_reminded_and_told_so_until_it_has_reported() {
        JsonNode late = AskedAs.ok(city.office().get(REMINDERS));
        assertThat(late.get("month").asString()).isEqualTo("2020-07");
        assertThat(late.get("departments").findValuesAsString("name")).containsExactlyInAnyOrder("市农业农村局", "市建委");
        assertThat(told(city.clerk())).doesNotContain("REMINDED");

        JsonNode sent = AskedAs.ok(remind(city.office(), null, city.department()));
        assertThat(of(sent, city.department()).get("remindedToday").asBoolean()).isTrue();
        assertThat(of(sent, city.department()).get("last").get("by").asString()).isEqualTo("GOVERNMENT_OFFICE");
        assertThat(of(sent, other).get("last").isNull()).isTrue();
        assertThat(told(city.office().clerkOf(other))).doesNotContain("REMINDED");
        JsonNode notice =
                AskedAs.ok(city.clerk().get("/api/core/waiting")).get("items").get(0);
        assertThat(notice.get("kind").asString()).isEqualTo("REMINDED");
        assertThat(notice.get("count").asInt()).isEqualTo(1);
        assertThat(notice.get("month").asString()).isEqualTo("2020-07");
        assertThat(notice.get("said").get("by").asString()).isEqualTo("GOVERNMENT_OFFICE");

        AskedAs.ok(city.clerk().report(city.project(), "2020-07", city.figures(), null));
        assertThat(told(city.clerk())).isEmpty();
        assertThat(AskedAs.ok(city.office().get(REMINDERS)).get("departments").findValuesAsString("name"))
                .containsExactly("市建委");
    }

    @Test
    void a_department_is_reminded_once_a_day_by_whomever() {
        AskedAs staff = city.office().with(Role.CONGRESS_STAFF);
        AskedAs.ok(remind(city.office(), null, city.department()));
        JsonNode again = AskedAs.ok(remind(staff, null, city.department(), other));
        assertThat(of(again, city.department()).get("last").get("by").asString())
                .isEqualTo("GOVERNMENT_OFFICE");
        assertThat(of(again, other).get("last").get("by").asString()).isEqualTo("CONGRESS_STAFF");
        BusinessTime.turnTo(LocalDate.of(2020, 8, 13));
        assertThat(of(AskedAs.ok(staff.get(REMINDERS)), other)
                        .get("remindedToday")
                        .asBoolean())
                .isFalse();
        JsonNode tomorrow = AskedAs.ok(remind(staff, null, city.department()));
        assertThat(of(tomorrow, city.department()).get("last").get("by").asString())
                .isEqualTo("CONGRESS_STAFF");
    }

    @Test
    void what_is_sent_twice_is_answered_as_the_first_time() {
        UUID key = UUID.randomUUID();
        JsonNode first = AskedAs.ok(remind(city.office(), key, city.department()));
        AskedAs.ok(city.clerk().report(city.project(), "2020-07", city.figures(), null));
        assertThat(AskedAs.ok(remind(city.office(), key, city.department()))).isEqualTo(first);
    }

    @Test
    void who_is_not_late_is_not_reminded_nor_is_anybody_of_another_congress() {
        AskedAs.ok(city.clerk().report(city.project(), "2020-07", city.figures(), null));
        AskedAs.ok(remind(city.office(), null, city.department()));
        AskedAs stranger = AskedAs.role(mvc, tenants.freshCity(), Role.GOVERNMENT_OFFICE);
        assertThat(AskedAs.ok(remind(stranger, null, other)).get("departments")).isEmpty();
        assertThat(told(city.clerk())).isEmpty();
        assertThat(told(city.office().clerkOf(other))).doesNotContain("REMINDED");
    }

    @Test
    void only_who_organizes_the_year_reminds_and_it_is_written_down() {
        for (Role role : new Role[] {Role.DEPARTMENT_CLERK, Role.DEPUTY, Role.TENANT_ADMINISTRATOR}) {
            assertThat(city.office().with(role).get(REMINDERS)).hasStatus(403);
            assertThat(remind(city.office().with(role), null, other)).hasStatus(403);
        }
        AskedAs.ok(remind(city.office(), null, other));
        JsonNode written = AskedAs.ok(city.office().with(Role.AUDIT_OBSERVER).get("/api/core/audit"))
                .get("items")
                .get(0);
        assertThat(written.get("act").asString()).isEqualTo("POST /api/core/reminders");
        assertThat(written.get("outcome").asString()).isEqualTo("DONE");
        assertThat(written.get("name").asString()).isEqualTo("GOVERNMENT_OFFICE");
    }

    private MvcTestResult remind(AskedAs by, UUID key, UUID... departments) {
        return by.send(
                HttpMethod.POST, REMINDERS, Map.of("month", "2020-07", "departments", List.of(departments)), null, key);
    }

    private static JsonNode of(JsonNode late, UUID department) {
        return late.get("departments")
                .valueStream()
                .filter(each -> AskedAs.id(each).equals(department))
                .findFirst()
                .orElseThrow();
    }

    private static Iterable<String> told(AskedAs somebody) {
        return AskedAs.ok(somebody.get("/api/core/waiting")).get("items").findValuesAsString("kind");
    }
}
