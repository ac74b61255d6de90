package org.minsheng.core.execution.share.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minsheng.core.exchange.transport.Samples;
import org.minsheng.core.testing.AskedAs;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** A city's target goes down to two districts, and what they achieve comes up again. */
class ShareFlowTests extends DistrictsAtWork {

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

    @Test
    void what_districts_report_adds_up_however_much_it_is() {
        breakDown(Map.of(upper, 100, lower, 200));
        report(upper, MOST);
        report(lower, MOST);
        // a number in JSON is read as a double here
        assertThat(rolledUp().doubleValue()).isEqualTo(MOST.add(MOST).doubleValue());
    }

    @Test
    void a_district_is_named_once() {
        List<Map<String, Object>> twice = List.of(
                Map.of("district", upper.value(), "target", 10), Map.of("district", upper.value(), "target", 20));
        MvcTestResult refused = cityOffice.send(HttpMethod.PUT, sharesPath(), twice, 0L);
        assertThat(refused).hasStatus(422);
        assertThat(AskedAs.json(refused).toString()).contains("出现了两次");
    }
}
