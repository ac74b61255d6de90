package org.minsheng.core.execution.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.ground.figures.Money;
import org.minsheng.core.testing.AskedAs;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.ListedCity;
import org.minsheng.core.testing.TestTenants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** On 2020-08-12: July is the month that was due last, on the fifth. */
@CoreTest
@org.jspecify.annotations.NullUnmarked
class ReportEndpointTests {

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    AskedAs office;
    AskedAs clerk;
    JsonNode project;
    Map<String, Object> july;

    @BeforeEach
    void a_city_with_its_list() {
        // the year that these tests look at was under way for months
        ListedCity listed = ListedCity.atWorkSince(LocalDate.of(2020, 1, 6), tenants, mvc);
        office = listed.office();
        clerk = listed.clerk();
        project = listed.project();
        july = listed.figures();
    }

    @Test
    void only_a_confirmed_report_counts() {
        JsonNode report = AskedAs.ok(clerk.report(project, "2020-07", july, null));
        assertThat(report.get("state").asString()).isEqualTo("SUBMITTED");
        assertThat(report.get("late").asBoolean()).isTrue();
        assertThat(office.project(6).get("progress").isNull()).isTrue();
        AskedAs.ok(office.confirm(report));
        JsonNode counted = office.project(6);
        // 300/400 and 1800/1500, the second capped
        assertThat(counted.get("progress").decimalValue()).isEqualByComparingTo("87.50");
        assertThat(counted.get("indicators").get(1).get("completion").decimalValue())
                .isEqualByComparingTo("120.00");
        assertThat(counted.get("funds").get("paymentRateOfIssued").decimalValue())
                .isEqualByComparingTo("50.00");
        assertThat(counted.get("light").asString()).isEqualTo("GREEN");
        assertThat(counted.get("late").asBoolean()).isFalse();
        assertThat(counted.get("sample").asBoolean()).isFalse();
        JsonNode overview = AskedAs.ok(office.get("/api/core/overview?year=2020"));
        assertThat(overview.get("progress").decimalValue()).isEqualByComparingTo("87.50");
        assertThat(overview.get("projects").get("green").asInt()).isEqualTo(1);
        assertThat(overview.get("projects").get("unknown").asInt()).isEqualTo(9);
        assertThat(overview.get("projects").get("late").asInt()).isEqualTo(9);
        assertThat(overview.get("overHalfOnTime").asBoolean()).isTrue();
        assertThat(overview.get("byMonth")).hasSize(7);
        assertThat(overview.get("asOf"))
                .isEqualTo(AskedAs.read("{\"earliest\":\"2020-07\",\"latest\":\"2020-07\",\"without\":9}"));
    }

    @Test
    void a_returned_report_says_why_is_not_late_and_can_be_handed_in_anew() {
        JsonNode report = AskedAs.ok(clerk.report(project, "2020-07", july, null));
        JsonNode returned = AskedAs.ok(office.send(
                HttpMethod.POST,
                "/api/core/reports/" + report.get("id").asString() + "/return",
                Map.of("reason", "缺少照片"),
                report.get("version").asLong()));
        assertThat(returned.get("returnReason").asString()).isEqualTo("缺少照片");
        JsonNode waiting = office.project(6);
        assertThat(waiting.get("late").asBoolean()).isFalse();
        assertThat(waiting.get("returned").asBoolean()).isTrue();
        JsonNode counts = AskedAs.ok(office.get("/api/core/overview?year=2020")).get("projects");
        assertThat(counts.get("late").asInt()).isEqualTo(9);
        assertThat(counts.get("returned").asInt()).isEqualTo(1);
        JsonNode sought = AskedAs.ok(office.get("/api/core/projects?year=2020&returned=true"));
        assertThat(sought.get("items")).hasSize(1);
        JsonNode later = AskedAs.ok(clerk.get("/api/core/duties?month=2020-08")).get("overdue");
        assertThat(later.get(6)).isEqualTo(AskedAs.read("{\"month\":\"2020-07\",\"count\":0,\"returned\":1}"));
        JsonNode duty = AskedAs.ok(clerk.get("/api/core/duties?month=2020-07"))
                .get("items")
                .get(0);
        assertThat(duty.get("state").asString()).isEqualTo("RETURNED");
        JsonNode again = AskedAs.ok(
                clerk.report(project, "2020-07", july, returned.get("version").asLong()));
        assertThat(again.get("state").asString()).isEqualTo("SUBMITTED");
        assertThat(office.project(6).get("returned").asBoolean()).isFalse();
        JsonNode history =
                AskedAs.ok(office.get("/api/core/reports/" + report.get("id").asString()));
        assertThat(history.get("submissions")).hasSize(2);
    }

    @Test
    void a_correction_waits_while_the_confirmed_figures_hold() {
        JsonNode report = AskedAs.ok(office.confirm(AskedAs.ok(clerk.report(project, "2020-07", july, null))));
        JsonNode correction = AskedAs.ok(clerk.report(
                project,
                "2020-07",
                AskedAs.figures(project, 100, 50, "重新核实", 200, 1500),
                report.get("version").asLong()));
        assertThat(correction.get("correction").asBoolean()).isTrue();
        assertThat(office.project(6).get("progress").decimalValue()).isEqualByComparingTo("87.50");
        AskedAs.ok(office.confirm(correction));
        assertThat(office.project(6).get("progress").decimalValue()).isEqualByComparingTo("75.00");
    }

    @Test
    void a_total_falls_only_with_an_explanation() {
        AskedAs.ok(office.confirm(
                AskedAs.ok(clerk.report(project, "2020-06", AskedAs.figures(project, 100, 50, "", 310, 1800), null))));
        MvcTestResult silent = clerk.report(project, "2020-07", july, null);
        assertThat(silent).hasStatus(422);
        assertThat(AskedAs.json(silent).get("errors").get(0).get("field").asString())
                .isEqualTo("narrative");
        AskedAs.ok(clerk.report(project, "2020-07", AskedAs.figures(project, 100, 50, "重复统计已剔除", 300, 1800), null));
    }

    /** One district's slip must not burst the sums that its city looks at. */
    @Test
    void no_more_than_a_trillion_yuan_is_issued() {
        Map<String, Object> slip = AskedAs.figures(project, Long.MAX_VALUE, 0, "", 300, 1800);
        assertThat(clerk.report(project, "2020-07", slip, null)).hasStatus(422);
        Map<String, Object> most = AskedAs.figures(project, Money.MOST_FEN, 0, "", 300, 1800);
        AskedAs.ok(office.confirm(AskedAs.ok(clerk.report(project, "2020-07", most, null))));
        AskedAs.ok(office.get("/api/core/overview?year=2020"));
    }

    @Test
    void more_paid_than_issued_is_accepted_with_its_source_and_shown_as_a_rate_above_100() {
        Map<String, Object> unexplained = AskedAs.figures(project, 100_00, 120_00, " ", 300, 1800);
        MvcTestResult refused = clerk.report(project, "2020-07", unexplained, null);
        assertThat(refused).hasStatus(422);
        JsonNode error = AskedAs.json(refused).get("errors").get(0);
        assertThat(error.get("field").asString()).isEqualTo("narrative");
        assertThat(error.get("message").asString()).isEqualTo("已支付大于已下达");
        Map<String, Object> advanced = AskedAs.figures(project, 100_00, 120_00, "街道先行垫付 20 元", 300, 1800);
        AskedAs.ok(office.confirm(AskedAs.ok(clerk.report(project, "2020-07", advanced, null))));
        JsonNode funds = office.project(6).get("funds");
        assertThat(funds.get("paymentRateOfIssued").decimalValue()).isEqualByComparingTo("120.00");
        assertThat(funds.get("paidFen").asLong()).isEqualTo(120_00);
    }

    @Test
    void two_clerks_at_once_and_the_second_reads_who_changed_what() {
        JsonNode report = AskedAs.ok(clerk.report(project, "2020-07", july, null));
        long read = report.get("version").asLong();
        AskedAs.ok(clerk.report(project, "2020-07", AskedAs.figures(project, 100, 50, "", 320, 1800), read));
        MvcTestResult stale = clerk.report(project, "2020-07", AskedAs.figures(project, 100, 50, "", 330, 1800), read);
        assertThat(stale).hasStatus(412);
        JsonNode change = AskedAs.json(stale).get("changes").get(0);
        assertThat(change.get("field").asString()).isEqualTo("value");
        assertThat(change.get("of").asString()).isEqualTo("新建农村文化礼堂");
        assertThat(change.get("from").asString()).isEqualTo("300");
        assertThat(change.get("to").asString()).isEqualTo("320");
        assertThat(change.get("by").asString()).isEqualTo("DEPARTMENT_CLERK");
        assertThat(clerk.report(project, "2020-07", july, null)).hasStatus(428);
    }

    @Test
    void a_phone_may_send_the_same_report_twice() {
        UUID key = UUID.randomUUID();
        String path = AskedAs.reportsOf(project) + "2020-07";
        Map<String, Object> form = AskedAs.figures(project, 100, 50, "", 300, 1400);
        JsonNode first = AskedAs.ok(clerk.send(HttpMethod.PUT, path, form, null, key));
        JsonNode second = AskedAs.ok(clerk.send(HttpMethod.PUT, path, form, null, key));
        assertThat(second).isEqualTo(first);
        Map<String, Object> other = AskedAs.figures(project, 100, 50, "", 301, 1400);
        assertThat(clerk.send(HttpMethod.PUT, path, other, null, key)).hasStatus(422);
    }

    @Test
    void figures_of_another_project_are_not_taken() {
        Map<String, Object> foreign = AskedAs.figures(office.project(4), 0, 0, "", 1, 1, 1);
        assertThat(clerk.report(project, "2020-07", foreign, null)).hasStatus(404);
    }

    @Test
    void a_month_outside_the_window_or_in_the_future_is_not_reported() {
        assertThat(clerk.report(project, "2019-12", july, null)).hasStatus(409);
        assertThat(clerk.report(project, "2020-09", july, null)).hasStatus(409);
        assertThat(AskedAs.ok(clerk.report(project, "2020-08", july, null))
                        .get("late")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void what_is_decided_is_not_decided_again() {
        JsonNode confirmed = AskedAs.ok(office.confirm(AskedAs.ok(clerk.report(project, "2020-07", july, null))));
        assertThat(office.confirm(confirmed)).hasStatus(409);
    }
}
