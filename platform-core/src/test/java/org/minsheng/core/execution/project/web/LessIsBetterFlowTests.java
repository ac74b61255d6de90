package org.minsheng.core.execution.project.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.execution.project.ListedProject;
import org.minsheng.core.execution.project.ListedProject.ListedIndicator;
import org.minsheng.core.execution.project.ProjectIntake;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.figures.ProjectType;
import org.minsheng.core.ground.figures.Quality;
import org.minsheng.core.ground.figures.Target;
import org.minsheng.core.testing.AskedAs;
import org.minsheng.core.testing.BusinessTime;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantScope;
import org.minsheng.tenancy.token.Actor;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A project that builds some toilets, renews others, clears forty foul ponds, and keeps the air below a ceiling. */
@CoreTest
@NullUnmarked
class LessIsBetterFlowTests {
    private static final int BUILT = 0;
    private static final int RENEWED = 1;
    private static final int PONDS = 2;
    private static final int AIR = 3;

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ProjectIntake intake;

    @Autowired
    TransactionTemplate transactions;

    AskedAs office;
    AskedAs clerk;
    JsonNode project;

    @BeforeEach
    void a_project_at_work_since_january() {
        TenantId city = tenants.freshCity();
        office = AskedAs.role(mvc, city, Role.GOVERNMENT_OFFICE);
        BusinessTime.turnTo(LocalDate.of(2020, 1, 6));
        TenantScope.run(
                city,
                () -> transactions.executeWithoutResult(t -> intake.takeIn(
                        2020,
                        "清单.xlsx",
                        List.of(new ListedProject(
                                1,
                                "人居环境",
                                List.of(
                                        listed("农村公厕", "新建", Comparison.EQ, "30", "座", null),
                                        listed("农村公厕", "改造", Comparison.EQ, "50", "座", null),
                                        listed("黑臭水体", "消除", Comparison.LE, "0", "处", "40"),
                                        listed("细颗粒物浓度", "控制", Comparison.LE, "4.3", "微克/立方米", null)),
                                new ListedProject.Setup(null, List.of(), null))),
                        new Actor(UUID.randomUUID(), "人大工作人员", city, Set.of(Role.CONGRESS_STAFF), null))));
        UUID department = office.department("市农业农村局");
        project = office.assign(office.project(1), department);
        clerk = office.clerkOf(department);
        BusinessTime.back();
    }

    @Test
    void two_verbs_of_the_same_object_are_stored_and_reported_apart() {
        JsonNode report = report("2020-07", "", 10, 20, 40, "4.2");
        assertThat(report.get("values").findValuesAsString("name"))
                .containsExactly("新建农村公厕", "改造农村公厕", "消除黑臭水体", "控制细颗粒物浓度");
        JsonNode duties =
                AskedAs.ok(clerk.get("/api/core/duties?month=2020-07")).get("items");
        assertThat(duties.get(0).get("indicators").findValuesAsString("name")).contains("新建农村公厕", "改造农村公厕");
        AskedAs.ok(office.confirm(report));
        assertThat(indicator(BUILT).get("completion").decimalValue()).isEqualByComparingTo("33.33");
        assertThat(indicator(RENEWED).get("completion").decimalValue()).isEqualByComparingTo("40.00");
    }

    @Test
    void what_is_missing_of_one_of_them_is_asked_for_by_verb_and_object() {
        Map<String, Object> form = figures("", 10, 20, 40, "4.2");
        form.put("values", ((List<?>) form.get("values")).subList(1, 4));
        MvcTestResult refused = clerk.report(project, "2020-07", form, null);
        assertThat(refused).hasStatus(422);
        assertThat(AskedAs.json(refused).toString()).contains("新建农村公厕").doesNotContain("改造农村公厕");
    }

    @Test
    void three_quarters_of_the_way_from_forty_to_nothing_are_gone_at_ten() {
        AskedAs.ok(office.confirm(report("2020-07", "", 30, 50, 10, "4.2")));
        assertThat(indicator(PONDS).get("target").decimalValue()).isZero();
        assertThat(indicator(PONDS).get("comparator").asString()).isEqualTo("LE");
        assertThat(indicator(PONDS).get("completion").decimalValue()).isEqualByComparingTo("75.00");
        assertThat(indicator(AIR).get("completion").decimalValue()).isEqualByComparingTo("100.00");
        assertThat(office.project(1).get("progress").decimalValue()).isEqualByComparingTo("93.75");
    }

    @Test
    void worse_than_before_is_shown_as_it_is_and_takes_nothing_from_the_others() {
        AskedAs.ok(office.confirm(report("2020-07", "", 30, 50, 50, "4.4")));
        assertThat(indicator(PONDS).get("completion").decimalValue()).isEqualByComparingTo("-25.00");
        assertThat(indicator(AIR).get("completion").decimalValue()).isZero();
        assertThat(office.project(1).get("progress").decimalValue()).isEqualByComparingTo("50.00");
    }

    @Test
    void what_is_to_come_down_rises_only_with_an_explanation_and_falls_without() {
        AskedAs.ok(office.confirm(report("2020-06", "", 10, 20, 20, "4.4")));
        MvcTestResult silent = clerk.report(project, "2020-07", figures("", 10, 20, 25, "4.6"), null);
        assertThat(silent).hasStatus(422);
        // a ceiling has no way to go back on: what is counted under it may rise
        assertThat(AskedAs.json(silent).get("errors")).hasSize(1);
        assertThat(AskedAs.json(silent).get("errors").get(0).get("message").asString())
                .isEqualTo("消除黑臭水体高于此前已确认的数");
        report("2020-07", "汛期新增5处", 10, 20, 25, "4.6");
        report("2020-08", "", 10, 20, 15, "4.1");
    }

    @Test
    void milestones_of_what_comes_down_come_down_from_the_baseline_and_are_overdue_above_it() {
        String ponds = id(PONDS);
        assertThat(AskedAs.json(milestones(ponds, "2020-03", 20, "2020-09", 30)).toString())
                .contains("“消除黑臭水体”的节点数值高于之前的节点或基数");
        assertThat(milestones(ponds, "2020-03", 41, "2020-09", 30)).hasStatus(422);
        assertThat(milestones(id(BUILT), "2020-03", 20, "2020-09", 10)).hasStatus(422);
        AskedAs.ok(office.confirm(report("2020-07", "", 30, 50, 35, "4.2")));
        project = office.project(1);
        AskedAs.ok(milestones(ponds, "2020-03", 30, "2020-09", 0));
        JsonNode shown = indicator(PONDS).get("milestones");
        assertThat(shown.get(0).get("overdue").asBoolean()).isTrue();
        assertThat(shown.get(1).get("overdue").asBoolean()).isFalse();
        assertThat(office.project(1).get("light").asString()).isEqualTo("RED");
    }

    @Test
    void the_milestones_of_a_ceiling_may_rise_and_only_the_last_that_is_due_is_asked() {
        AskedAs.ok(milestones(id(AIR), "2020-03", 1, "2020-06", 3));
        project = office.project(1);
        AskedAs.ok(office.confirm(report("2020-07", "", 30, 50, 0, "2.9")));
        assertThat(indicator(AIR).get("milestones").findValuesAsString("overdue"))
                .containsOnly("false");
    }

    @Test
    void what_is_not_to_be_exceeded_is_not_divided_among_districts() {
        for (int which : List.of(PONDS, AIR)) {
            var refused = office.send(HttpMethod.PUT, "/api/core/indicators/" + id(which) + "/shares", List.of(), 0L);
            assertThat(refused).hasStatus(409);
            assertThat(AskedAs.json(refused).get("type").asString()).endsWith("less-does-not-add-up");
        }
    }

    private JsonNode report(String month, String narrative, Object... values) {
        return AskedAs.ok(clerk.report(project, month, figures(narrative, values), null));
    }

    private Map<String, Object> figures(String narrative, Object... values) {
        List<Map<String, Object>> list = IntStream.range(0, values.length)
                .mapToObj(i ->
                        Map.<String, Object>of("indicatorId", id(i), "value", new BigDecimal(values[i].toString())))
                .toList();
        return new HashMap<>(Map.of("values", list, "issuedFen", 100, "paidFen", 50, "narrative", narrative));
    }

    private MvcTestResult milestones(String indicator, String month1, int value1, String month2, int value2) {
        return office.send(
                HttpMethod.PATCH,
                "/api/core/projects/" + project.get("id").asString(),
                Map.of(
                        "milestones",
                        List.of(
                                Map.of("indicatorId", indicator, "month", month1, "value", value1),
                                Map.of("indicatorId", indicator, "month", month2, "value", value2))),
                project.get("version").asLong());
    }

    private String id(int indicator) {
        return project.get("indicators").get(indicator).get("id").asString();
    }

    private JsonNode indicator(int which) {
        return office.project(1).get("indicators").get(which);
    }

    private static ListedIndicator listed(
            String name, String verb, Comparison comparison, String target, String unit, String baseline) {
        return new ListedIndicator(
                name,
                verb,
                ProjectType.CONSTRUCTION,
                new Target(comparison, new BigDecimal(target), Quality.EXACT),
                unit,
                baseline == null ? null : new BigDecimal(baseline),
                new TreeMap<>());
    }
}
