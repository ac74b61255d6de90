package org.minsheng.core.decision.cycle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.exchange.republishing.Republishing;
import org.minsheng.core.exchange.transport.ExchangeForTests;
import org.minsheng.core.testing.AskedAs;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.ListedCity;
import org.minsheng.core.testing.PublishedList;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** What a congress decides is for years that have not begun; those that have keep theirs, and nothing of them is sent anew. */
@CoreTest
@org.jspecify.annotations.NullUnmarked
class PolicyEndpointTests {

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ExchangeForTests exchange;

    @Autowired
    Republishing republishing;

    TenantId city;
    AskedAs staff;

    @BeforeEach
    void a_city() {
        city = tenants.freshCity(ListedCity.NAME);
        staff = AskedAs.role(mvc, city, Role.CONGRESS_STAFF);
    }

    @Test
    void before_any_year_has_begun_a_policy_applies_to_all() {
        assertThat(decide(8, null).get("appliesFrom").asString()).isEqualTo("2000-01-01");
        theYearBegins(2020);
        assertThat(ofYear(2020).get("reportDueDay").asInt()).isEqualTo(8);
    }

    @Test
    void a_year_that_has_begun_keeps_its_policy_and_the_next_takes_the_new_one() {
        decide(8, null);
        theYearBegins(2020);
        JsonNode later = decide(10, null);
        assertThat(later.get("appliesFrom").asString()).isEqualTo("2021-01-01");
        assertThat(later.get("earlier").get(0).get("reportDueDay").asInt()).isEqualTo(8);
        decide(12, "2020-01-01");
        theYearBegins(2021);
        assertThat(ofYear(2020).get("reportDueDay").asInt()).isEqualTo(8);
        assertThat(ofYear(2021).get("reportDueDay").asInt()).isEqualTo(10);
    }

    @Test
    void a_next_year_that_is_planned_to_begin_before_new_year_takes_it_too() {
        theYearBegins(2020);
        Map<String, Object> next =
                Map.of("stage", "BALLOTING", "implementingFrom", "2020-12-15", "implementingTo", "2021-12-14");
        AskedAs.ok(staff.send(HttpMethod.PUT, "/api/core/cycles/2021", next, null));
        assertThat(decide(10, null).get("appliesFrom").asString()).isEqualTo("2020-12-15");
    }

    @Test
    void another_policy_for_later_tells_nobody_anything_about_this_year() {
        staff.importList(PublishedList.of(ListedCity.NAME), 2020);
        int told = exchange.count(city, "outbox");
        decide(8, null);
        assertThat(waiting()).isZero();
        assertThat(exchange.count(city, "outbox")).isEqualTo(told);
    }

    @Test
    void another_window_is_told_in_the_background_and_the_page_sees_how_far_it_is() {
        staff.importList(PublishedList.of(ListedCity.NAME), 2020);
        int told = exchange.count(city, "outbox");
        plan(2020, "IMPLEMENTING", "2020-02-01");
        assertThat(waiting()).isEqualTo(10);
        assertThat(exchange.count(city, "outbox")).isEqualTo(told);
        exchange.strike(city);
        assertThat(waiting()).isZero();
        assertThat(exchange.count(city, "outbox")).isEqualTo(told + 10 * 3);
    }

    /** So that what happens meanwhile is not long behind it; what a receiver that is away makes wait holds nobody up. */
    @Test
    void no_more_is_published_anew_than_can_soon_be_delivered() {
        staff.importList(PublishedList.of(ListedCity.NAME), 2020);
        exchange.strike(city);
        plan(2020, "IMPLEMENTING", "2020-02-01");
        waitingEnvelopes("-infinity");
        republishing.strike(city, Set.of());
        assertThat(waiting()).isEqualTo(10);
        exchange.execute(city, "update outbox set not_before = 'infinity' where state = 'WAITING'");
        republishing.strike(city, Set.of());
        assertThat(waiting()).isZero();
        exchange.execute(city, "delete from outbox where not_before = 'infinity'");
    }

    private void waitingEnvelopes(String notBefore) {
        exchange.execute(city, """
                insert into outbox (id, kind, aggregate_id, version, subjects, payload, written_at, not_before)
                select uuidv7(), 'PROJECT', uuidv7(), 1, '{}', '{}', now(), cast(? as timestamptz)
                from generate_series(1, 300)""", notBefore);
    }

    @Test
    void what_belongs_to_another_stage_is_refused_with_the_reason() {
        staff.importList(PublishedList.of(ListedCity.NAME), 2020);
        JsonNode project = staff.project(4);
        AskedAs clerk = staff.clerkOf(staff.department("市民政局"));
        staff.assign(project, staff.department("市教育局"));
        plan(2020, "CLOSED", "2020-01-01");
        MvcTestResult late = staff.send(
                HttpMethod.POST,
                "/api/core/projects/" + AskedAs.id(project) + "/complete",
                null,
                staff.project(4).get("version").asLong());
        assertThat(late).hasStatus(409);
        assertThat(AskedAs.json(late).get("type").asString()).endsWith("stage-over");
        assertThat(AskedAs.json(late).get("detail").asString()).isEqualTo("2020年度目前处于结束阶段，不能再办理项目办结。确有需要的，请与人大或政府办联系。");
        assertThat(clerk.get("/api/core/duties?month=2020-07")).hasStatusOk();
    }

    private void theYearBegins(int year) {
        AskedAs.ok(staff.send(
                HttpMethod.PUT, "/api/core/cycles/" + year, form("IMPLEMENTING", year + "-01-01", year), null));
    }

    private void plan(int year, String stage, String from) {
        long version =
                AskedAs.ok(staff.get("/api/core/cycles/" + year)).get("version").asLong();
        AskedAs.ok(staff.send(HttpMethod.PUT, "/api/core/cycles/" + year, form(stage, from, year), version));
    }

    private static Map<String, Object> form(String stage, String from, int year) {
        return Map.of("stage", stage, "implementingFrom", from, "implementingTo", year + "-12-31");
    }

    private JsonNode decide(int dueDay, String appliesFrom) {
        Map<String, Object> form = new HashMap<>(Map.of("greenFrom", -5, "yellowFrom", -15, "reportDueDay", dueDay));
        if (appliesFrom != null) {
            form.put("appliesFrom", appliesFrom);
        }
        long version = AskedAs.ok(staff.get("/api/core/policy")).get("version").asLong();
        return AskedAs.ok(staff.send(HttpMethod.PUT, "/api/core/policy", form, version));
    }

    private JsonNode ofYear(int year) {
        return AskedAs.ok(staff.get("/api/core/policy"))
                .get("begun")
                .valueStream()
                .filter(begun -> begun.get("year").asInt() == year)
                .findFirst()
                .orElseThrow();
    }

    private int waiting() {
        return AskedAs.ok(staff.get("/api/core/republishing")).get("waiting").asInt();
    }
}
