package org.minsheng.core.execution.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minsheng.core.exchange.transport.ExchangeForTests;
import org.minsheng.core.execution.yearlist.web.ImportEndpointTests;
import org.minsheng.core.testing.AskedAs;
import org.minsheng.core.testing.BusinessTime;
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

/** On 2020-08-12: July is the month that was due last, on the fifth. */
@CoreTest
@org.jspecify.annotations.NullUnmarked
class ReportEndpointTests {

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ExchangeForTests exchange;

    TenantId city;
    AskedAs office;
    AskedAs clerk;
    AskedAs otherClerk;
    UUID department;
    JsonNode project;

    @AfterEach
    void back() {
        BusinessTime.back();
    }

    @BeforeEach
    void a_city_whose_second_department_has_nothing() {
        // the year that these tests look at was under way for months
        theListIsTakenIn(LocalDate.of(2020, 1, 6));
    }

    private void theListIsTakenIn(LocalDate day) {
        BusinessTime.turnTo(day);
        city = tenants.prepare(
                "reports-" + UUID.randomUUID().toString().substring(0, 8), "杭州市", TenantLevel.CITY, null);
        office = AskedAs.role(mvc, city, Role.GOVERNMENT_OFFICE);
        office.importList(ImportEndpointTests.published("杭州市"), 2020);
        department = office.department("市农业农村局");
        clerk = office.clerkOf(department);
        otherClerk = office.clerkOf(office.department("市卫生健康委"));
        // 400 halls and 1500 events
        project = office.assign(office.project(6), department);
        BusinessTime.back();
    }

    @Test
    void only_a_confirmed_report_counts() {
        JsonNode report = AskedAs.ok(clerk.report(project, "2020-07", july(), null));
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
    }

    @Test
    void a_returned_report_says_why_is_late_again_and_can_be_handed_in_anew() {
        JsonNode report = AskedAs.ok(clerk.report(project, "2020-07", july(), null));
        JsonNode returned = AskedAs.ok(office.send(
                HttpMethod.POST,
                "/api/core/reports/" + report.get("id").asString() + "/return",
                Map.of("reason", "缺少照片"),
                report.get("version").asLong()));
        assertThat(returned.get("returnReason").asString()).isEqualTo("缺少照片");
        assertThat(office.project(6).get("late").asBoolean()).isTrue();
        JsonNode duty = AskedAs.ok(clerk.get("/api/core/duties?month=2020-07"))
                .get("items")
                .get(0);
        assertThat(duty.get("state").asString()).isEqualTo("RETURNED");
        JsonNode again = AskedAs.ok(
                clerk.report(project, "2020-07", july(), returned.get("version").asLong()));
        assertThat(again.get("state").asString()).isEqualTo("SUBMITTED");
        JsonNode history =
                AskedAs.ok(office.get("/api/core/reports/" + report.get("id").asString()));
        assertThat(history.get("submissions")).hasSize(2);
    }

    @Test
    void a_correction_waits_while_the_confirmed_figures_hold() {
        JsonNode report = AskedAs.ok(office.confirm(AskedAs.ok(clerk.report(project, "2020-07", july(), null))));
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
        MvcTestResult silent = clerk.report(project, "2020-07", july(), null);
        assertThat(silent).hasStatus(422);
        assertThat(AskedAs.json(silent).get("errors").get(0).get("field").asString())
                .isEqualTo("narrative");
        AskedAs.ok(clerk.report(project, "2020-07", AskedAs.figures(project, 100, 50, "重复统计已剔除", 300, 1800), null));
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
        JsonNode report = AskedAs.ok(clerk.report(project, "2020-07", july(), null));
        long read = report.get("version").asLong();
        AskedAs.ok(clerk.report(project, "2020-07", AskedAs.figures(project, 100, 50, "", 320, 1800), read));
        MvcTestResult stale = clerk.report(project, "2020-07", AskedAs.figures(project, 100, 50, "", 330, 1800), read);
        assertThat(stale).hasStatus(412);
        JsonNode change = AskedAs.json(stale).get("changes").get(0);
        assertThat(change.get("field").asString()).isEqualTo("value");
        assertThat(change.get("of").asString()).isEqualTo("农村文化礼堂");
        assertThat(change.get("from").asString()).isEqualTo("300");
        assertThat(change.get("to").asString()).isEqualTo("320");
        assertThat(change.get("by").asString()).isEqualTo("DEPARTMENT_CLERK");
        assertThat(clerk.report(project, "2020-07", july(), null)).hasStatus(428);
    }

    @Test
    void a_phone_may_send_the_same_report_twice() {
        UUID key = UUID.randomUUID();
        String path = "/api/core/projects/" + project.get("id").asString() + "/reports/2020-07";
        JsonNode first = AskedAs.ok(clerk.send(HttpMethod.PUT, path, july(), null, key));
        JsonNode second = AskedAs.ok(clerk.send(HttpMethod.PUT, path, july(), null, key));
        assertThat(second).isEqualTo(first);
        Map<String, Object> other = AskedAs.figures(project, 100, 50, "", 301, 1800);
        assertThat(clerk.send(HttpMethod.PUT, path, other, null, key)).hasStatus(422);
    }

    @Test
    void a_clerk_sees_and_reports_only_what_their_department_is_responsible_for() {
        String path = "/api/core/projects/" + project.get("id").asString();
        assertThat(clerk.get(path)).hasStatusOk();
        assertThat(otherClerk.get(path)).hasStatus(404);
        assertThat(otherClerk.report(project, "2020-07", july(), null)).hasStatus(404);
        assertThat(AskedAs.ok(otherClerk.get("/api/core/projects?year=2020")).get("items"))
                .isEmpty();
        assertThat(AskedAs.ok(otherClerk.get("/api/core/duties?month=2020-07")).get("items"))
                .isEmpty();
        JsonNode report = AskedAs.ok(clerk.report(project, "2020-07", july(), null));
        assertThat(otherClerk.get("/api/core/reports/" + report.get("id").asString()))
                .hasStatus(404);
        assertThat(AskedAs.ok(otherClerk.get("/api/core/reports")).get("items")).isEmpty();
        assertThat(AskedAs.ok(clerk.get("/api/core/reports?state=SUBMITTED")).get("items"))
                .hasSize(1);
    }

    @Test
    void another_congress_sees_nothing_of_it() {
        JsonNode report = AskedAs.ok(clerk.report(project, "2020-07", july(), null));
        AskedAs stranger = AskedAs.role(mvc, tenants.freshCity(), Role.GOVERNMENT_OFFICE);
        assertThat(stranger.get("/api/core/projects/" + project.get("id").asString()))
                .hasStatus(404);
        assertThat(stranger.confirm(report)).hasStatus(404);
        assertThat(stranger.get("/api/core/indicators/"
                        + project.get("indicators").get(0).get("id").asString() + "/shares"))
                .hasStatus(404);
        String next = AskedAs.ok(office.get("/api/core/projects?year=2020&limit=3"))
                .get("next")
                .asString();
        assertThat(stranger.get("/api/core/projects?year=2020&limit=3&cursor=" + next))
                .hasStatus(404);
        AskedAs foreignClerk = new AskedAs(mvc, stranger.tenant(), office.token()).clerkOf(department);
        assertThat(foreignClerk.report(project, "2020-07", july(), null)).hasStatus(404);
    }

    @Test
    void figures_of_another_project_are_not_taken() {
        Map<String, Object> foreign = AskedAs.figures(office.project(4), 0, 0, "", 1, 1, 1);
        assertThat(clerk.report(project, "2020-07", foreign, null)).hasStatus(404);
    }

    @Test
    void a_month_outside_the_window_or_in_the_future_is_not_reported() {
        assertThat(clerk.report(project, "2019-12", july(), null)).hasStatus(409);
        assertThat(clerk.report(project, "2020-09", july(), null)).hasStatus(409);
        assertThat(AskedAs.ok(clerk.report(project, "2020-08", july(), null))
                        .get("late")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void what_is_decided_is_not_decided_again() {
        JsonNode confirmed = AskedAs.ok(office.confirm(AskedAs.ok(clerk.report(project, "2020-07", july(), null))));
        assertThat(office.confirm(confirmed)).hasStatus(409);
    }

    @Test
    void nothing_is_owed_for_the_months_before_the_list_was_taken_in() {
        theListIsTakenIn(LocalDate.of(2020, 7, 31));
        assertThat(AskedAs.ok(clerk.get("/api/core/duties")).get("overdue")).isEmpty();
        assertThat(office.project(6).get("late").asBoolean()).isTrue();

        theListIsTakenIn(LocalDate.of(2020, 8, 1));
        JsonNode duties = AskedAs.ok(clerk.get("/api/core/duties"));
        assertThat(duties.get("items").get(0).get("state").asString()).isEqualTo("NOT_OWED");
        assertThat(office.project(6).get("late").asBoolean()).isFalse();
        JsonNode offered = AskedAs.ok(clerk.report(project, "2020-07", july(), null));
        assertThat(offered.get("late").asBoolean()).isFalse();
    }

    @Test
    void duties_name_the_month_that_is_due_and_those_that_are_missing() {
        JsonNode duties = AskedAs.ok(clerk.get("/api/core/duties"));
        assertThat(duties.get("month").asString()).isEqualTo("2020-07");
        assertThat(duties.get("due").asString()).isEqualTo("2020-08-05");
        JsonNode duty = duties.get("items").get(0);
        assertThat(duty.get("kind").asString()).isEqualTo("PROJECT");
        assertThat(duty.get("owner").asString()).isEqualTo("杭州市");
        assertThat(duty.get("state").asString()).isEqualTo("LATE");
        assertThat(duties.get("overdue")).hasSize(6);
        assertThat(AskedAs.ok(clerk.get("/api/core/duties?month=2020-08"))
                        .get("items")
                        .get(0)
                        .get("state")
                        .asString())
                .isEqualTo("MISSING");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "GOVERNMENT_OFFICE")
    void nobody_else_confirms(Role role) {
        JsonNode report = AskedAs.ok(clerk.report(project, "2020-07", july(), null));
        assertThat(office.with(role).confirm(report)).hasStatus(403);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "DEPARTMENT_CLERK")
    void nobody_else_reports(Role role) {
        assertThat(office.with(role).report(project, "2020-07", july(), null)).hasStatus(403);
    }

    private Map<String, Object> july() {
        return AskedAs.figures(project, 100, 50, "", 300, 1800);
    }
}
