package org.minsheng.core.execution.share.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.exchange.grants.LinkageGrant;
import org.minsheng.core.exchange.transport.ExchangeForTests;
import org.minsheng.core.exchange.transport.Samples;
import org.minsheng.core.execution.yearlist.web.ImportEndpointTests;
import org.minsheng.core.testing.AskedAs;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.directory.TenantLevel;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** A city's target goes down to two districts, and what they achieve comes up again. */
@CoreTest
@org.jspecify.annotations.NullUnmarked
class ShareFlowTests {

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ExchangeForTests exchange;

    TenantId city;
    TenantId upper;
    TenantId lower;
    AskedAs cityOffice;
    LinkageGrant down;
    LinkageGrant up;
    JsonNode indicator;

    @BeforeEach
    void a_city_that_shows_its_districts_its_projects_and_is_shown_their_progress() {
        city = tenants.prepare("shares-" + UUID.randomUUID().toString().substring(0, 8), "杭州市", TenantLevel.CITY, null);
        upper = tenants.freshDistrict(city);
        lower = tenants.freshDistrict(city);
        cityOffice = AskedAs.role(mvc, city, Role.GOVERNMENT_OFFICE);
        cityOffice.importList(ImportEndpointTests.published("杭州市"), 2020);
        for (TenantId district : List.of(lower, upper)) {
            down = exchange.agree(Samples.everything(city, district));
            up = Samples.everything(district, city);
            exchange.agree(up);
        }
        // 300 old estates
        indicator = cityOffice.project(4).get("indicators").get(0);
    }

    @Test
    void what_districts_confirm_adds_up_in_the_city() {
        breakDown(Map.of(upper, 100, lower, 200));
        report(upper, 80);
        report(lower, 100);
        JsonNode shown = cityOffice.project(4).get("indicators").get(0);
        assertThat(shown.get("actual").asInt()).isEqualTo(180);
        assertThat(shown.get("completion").decimalValue()).isEqualByComparingTo("60.00");
        JsonNode breakdown = AskedAs.ok(cityOffice.get(sharesPath()));
        assertThat(breakdown.get("unassigned").asInt()).isZero();
        breakdown
                .get("shares")
                .forEach(share -> assertThat(share.get("completion").decimalValue())
                        .isEqualByComparingTo(
                                share.get("district").asString().equals(upper.value()) ? "80.00" : "50.00"));
    }

    @Test
    void the_project_tells_how_its_targets_were_shared_out() {
        breakDown(Map.of(upper, 100));
        breakDown(Map.of(upper, 150));
        String project = cityOffice.project(4).get("id").asString();
        JsonNode breakdown = AskedAs.ok(cityOffice.get("/api/core/projects/" + project + "/shares"))
                .get(0);
        assertThat(breakdown.get("indicatorId")).isEqualTo(indicator.get("id"));
        JsonNode latest = breakdown.get("changes").get(0);
        assertThat(latest.get("field").asString()).isEqualTo("share");
        assertThat(latest.get("of").asString()).isEqualTo(upper.value());
        assertThat(latest.get("from").asString()).isEqualTo("100");
        assertThat(latest.get("to").asString()).isEqualTo("150");
    }

    @Test
    void a_share_taken_back_is_gone_in_the_district_and_counts_no_longer() {
        breakDown(Map.of(upper, 100, lower, 200));
        report(upper, 80);
        report(lower, 100);
        breakDown(Map.of(lower, 250));
        assertThat(mirrors(upper)).isEmpty();
        assertThat(mirrors(lower).get(0).get("target").asInt()).isEqualTo(250);
        assertThat(cityOffice.project(4).get("indicators").get(0).get("actual").asInt())
                .isEqualTo(100);
    }

    @Test
    void an_ended_grant_hides_the_mirror_and_keeps_the_districts_own_reports() {
        breakDown(Map.of(upper, 100));
        report(upper, 80);
        String report = AskedAs.ok(office(upper).get("/api/core/reports"))
                .get("items")
                .get(0)
                .get("id")
                .asString();
        exchange.agree(Samples.ended(down));
        assertThat(mirrors(upper)).isEmpty();
        assertThat(office(upper).get("/api/core/reports/" + report)).hasStatus(404);
        exchange.agree(Samples.everything(city, upper));
        assertThat(mirrors(upper).get(0).get("actual").asInt()).isEqualTo(80);
        assertThat(office(upper).get("/api/core/reports/" + report)).hasStatusOk();
    }

    @Test
    void what_was_done_counts_again_although_the_city_was_granted_it_before_the_district_knew_its_share_again() {
        breakDown(Map.of(upper, 100));
        report(upper, 80);
        exchange.agree(Samples.ended(down));
        exchange.agree(Samples.ended(up));
        assertThat(rolledUp().isNull()).isTrue();
        exchange.agree(Samples.everything(upper, city));
        exchange.agree(Samples.everything(city, upper));
        exchange.deliver(upper);
        assertThat(rolledUp().asInt()).isEqualTo(80);
    }

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

    private JsonNode step(AskedAs staff, JsonNode project, String step) {
        String path = "/api/core/projects/" + AskedAs.id(project);
        AskedAs.ok(staff.send(
                HttpMethod.POST, path + "/" + step, null, project.get("version").asLong()));
        exchange.strike(city);
        return AskedAs.ok(staff.get(path));
    }

    @Test
    void only_the_citys_own_districts_and_only_what_adds_up_is_shared_out() {
        TenantId foreign = tenants.freshDistrict(tenants.freshCity());
        assertThat(put(sharesPath(), Map.of(foreign, 10), 0)).hasStatus(404);
        JsonNode percentage = cityOffice.project(2).get("indicators").get(1);
        assertThat(put("/api/core/indicators/" + percentage.get("id").asString() + "/shares", Map.of(upper, 10), 0))
                .hasStatus(409);
        breakDown(Map.of(upper, 10));
        MvcTestResult stale = put(sharesPath(), Map.of(upper, 20), 0);
        assertThat(stale).hasStatus(412);
        assertThat(AskedAs.json(stale).get("changes").get(0).get("to").asString())
                .isEqualTo("10");
        AskedAs staff = cityOffice.with(Role.CONGRESS_STAFF);
        assertThat(staff.send(HttpMethod.PUT, sharesPath(), List.of(), 1L)).hasStatus(403);
    }

    private JsonNode rolledUp() {
        return cityOffice.project(4).get("indicators").get(0).get("actual");
    }

    private void breakDown(Map<TenantId, Integer> targets) {
        String etag = cityOffice.get(sharesPath()).getResponse().getHeader("ETag");
        assertThat(put(sharesPath(), targets, Long.parseLong(etag.replace("\"", ""))))
                .hasStatusOk();
        exchange.deliver(city);
    }

    private MvcTestResult put(String path, Map<TenantId, Integer> targets, long version) {
        List<Map<String, Object>> form = targets.entrySet().stream()
                .map(t -> Map.<String, Object>of("district", t.getKey().value(), "target", t.getValue()))
                .toList();
        return cityOffice.send(HttpMethod.PUT, path, form, version);
    }

    private String sharesPath() {
        return "/api/core/indicators/" + indicator.get("id").asString() + "/shares";
    }

    private AskedAs office(TenantId district) {
        return AskedAs.role(mvc, district, Role.GOVERNMENT_OFFICE);
    }

    private JsonNode mirrors(TenantId district) {
        return AskedAs.ok(office(district).get("/api/core/shares?year=2020"));
    }

    /** The clerk of the department that got the district's only share. */
    private AskedAs assigned(TenantId district) {
        JsonNode mirror = mirrors(district).get(0);
        UUID department = office(district).department("住建局");
        AskedAs.ok(office(district)
                .send(
                        HttpMethod.PATCH,
                        "/api/core/shares/" + mirror.get("id").asString(),
                        Map.of("departmentId", department),
                        mirror.get("version").asLong()));
        return office(district).clerkOf(department);
    }

    private static MvcTestResult hand(AskedAs clerk, JsonNode mirror, int value) {
        return clerk.send(
                HttpMethod.PUT,
                "/api/core/shares/" + mirror.get("id").asString() + "/reports/2020-07",
                Map.of("value", value, "narrative", "按计划推进"),
                null);
    }

    private void report(TenantId district, int value) {
        AskedAs clerk = assigned(district);
        JsonNode report = AskedAs.ok(hand(clerk, mirrors(district).get(0), value));
        AskedAs.ok(office(district).confirm(report));
        exchange.deliver(district);
    }
}
