package org.minsheng.core.execution.share.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minsheng.core.testing.AskedAs;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** What a district owes its own office of its share of a city's target, and from when until when. */
class ShareDutyTests extends DistrictsAtWork {

    @Test
    void a_share_is_a_duty_of_the_department_that_the_district_gave_it_to() {
        breakDown(Map.of(upper, 100));
        AskedAs clerk = assigned(upper);
        JsonNode duty = AskedAs.ok(clerk.get("/api/core/duties?month=2020-07"))
                .get("items")
                .get(0);
        assertThat(duty.get("kind").asString()).isEqualTo("SHARE");
        assertThat(duty.get("owner").asString()).isEqualTo("杭州市");
        assertThat(duty.get("indicators").get(0).get("target").asInt()).isEqualTo(100);
        assertThat(duty.get("funds").isNull()).isTrue();
        AskedAs other = office(upper).clerkOf(office(upper).department("另一个局"));
        assertThat(AskedAs.ok(other.get("/api/core/duties?month=2020-07")).get("items"))
                .isEmpty();
        assertThat(hand(other, mirrors(upper).get(0), 1)).hasStatus(404);
    }

    @Test
    void nothing_is_owed_for_the_months_before_a_share_came() {
        breakDown(Map.of(upper, 100));
        JsonNode duties = AskedAs.ok(assigned(upper).get("/api/core/duties?month=2020-07"));
        assertThat(duties.get("overdue")).isEmpty();
        assertThat(duties.get("items").get(0).get("state").asString()).isEqualTo("NOT_OWED");
        assertThat(mirrors(upper).get(0).get("late").asBoolean()).isFalse();
    }

    @Test
    void a_district_owes_nothing_for_the_months_after_the_citys_project_was_completed() {
        breakDown(Map.of(upper, 100));
        AskedAs clerk = assigned(upper);
        JsonNode project = cityOffice.assign(cityOffice.project(4), cityOffice.department("市建委"));
        AskedAs staff = cityOffice.with(Role.CONGRESS_STAFF);
        JsonNode completed = step(staff, project, "complete");
        assertThat(mirrors(upper).get(0).get("owedUntil").asString()).isEqualTo("2020-08");
        assertThat(AskedAs.ok(clerk.get("/api/core/duties?month=2020-09")).get("items"))
                .isEmpty();
        step(staff, completed, "reopen");
        assertThat(mirrors(upper).get(0).get("owedUntil").isNull()).isTrue();
        assertThat(AskedAs.ok(clerk.get("/api/core/duties?month=2020-09")).get("items"))
                .hasSize(1);
    }

    @Test
    void a_share_waits_to_be_given_to_a_department_while_the_citys_project_goes_on() {
        breakDown(Map.of(upper, 100));
        assertThat(waiting(upper)).containsExactly("CITY_TASKS_TO_ASSIGN");
        assertThat(waiting(lower)).isEmpty();
        JsonNode project = cityOffice.assign(cityOffice.project(4), cityOffice.department("市建委"));
        AskedAs staff = cityOffice.with(Role.CONGRESS_STAFF);
        JsonNode completed = step(staff, project, "complete");
        assertThat(waiting(upper)).isEmpty();
        step(staff, completed, "reopen");
        assertThat(waiting(upper)).containsExactly("CITY_TASKS_TO_ASSIGN");
        assigned(upper);
        assertThat(waiting(upper)).isEmpty();
    }

    private Iterable<String> waiting(TenantId district) {
        return AskedAs.ok(office(district).get("/api/core/waiting"))
                .get("items")
                .findValuesAsString("kind");
    }

    private JsonNode step(AskedAs staff, JsonNode project, String step) {
        String path = "/api/core/projects/" + AskedAs.id(project);
        AskedAs.ok(staff.send(
                HttpMethod.POST, path + "/" + step, null, project.get("version").asLong()));
        exchange.strike(city);
        return AskedAs.ok(staff.get(path));
    }

    /** A new share is told of the project once, so it must not slip between the project's rest and those who are told of it. */
    @Test
    void a_share_given_while_the_project_is_completed_is_refused_or_rests_too() throws Exception {
        JsonNode project = cityOffice.assign(cityOffice.project(4), cityOffice.department("市建委"));
        AskedAs staff = cityOffice.with(Role.CONGRESS_STAFF);
        String path = "/api/core/projects/" + AskedAs.id(project);
        for (int round = 0; round < 5; round++) {
            long version = AskedAs.json(staff.get(path)).get("version").asLong();
            long breakdown =
                    AskedAs.json(cityOffice.get(sharesPath())).get("version").asLong();
            Thread giving = Thread.ofPlatform().start(() -> put(sharesPath(), Map.of(upper, 100), breakdown));
            AskedAs.ok(staff.send(HttpMethod.POST, path + "/complete", null, version));
            giving.join();
            exchange.strike(city);
            mirrors(upper)
                    .forEach(share ->
                            assertThat(share.get("owedUntil").asString()).isEqualTo("2020-08"));
            step(staff, AskedAs.ok(staff.get(path)), "reopen");
            breakDown(Map.of());
        }
    }
}
