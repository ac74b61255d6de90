package org.minsheng.core.execution.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.testing.AskedAs;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.ListedCity;
import org.minsheng.core.testing.TestTenants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** A project of 400 cultural halls and 1500 of something else; whoever reports 1800 of these is asked. */
@CoreTest
@org.jspecify.annotations.NullUnmarked
class DoubtEndpointTests {

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    AskedAs office;
    AskedAs clerk;
    JsonNode project;
    String path;

    @BeforeEach
    void a_city_with_its_list() {
        ListedCity listed = ListedCity.atWorkSince(LocalDate.of(2020, 1, 6), tenants, mvc);
        office = listed.office();
        clerk = listed.clerk();
        project = listed.project();
        path = AskedAs.reportsOf(project) + "2020-07";
    }

    @Test
    void figures_that_are_doubted_are_asked_about_and_nothing_is_stored_until_they_are_affirmed() {
        UUID key = UUID.randomUUID();
        Map<String, Object> form = AskedAs.figures(project, 100, 50, "", 300, 1800);
        MvcTestResult refused = clerk.send(HttpMethod.PUT, path, form, null, key);
        assertThat(refused).hasStatus(422);
        JsonNode asked = AskedAs.json(refused);
        assertThat(asked.get("type").asString()).endsWith("/figures-doubted");
        assertThat(asked.get("title").asString()).isEqualTo("请核对后确认");
        assertThat(asked.get("doubts")).hasSize(1);
        JsonNode doubt = asked.get("doubts").get(0);
        assertThat(doubt.get("kind").asString()).isEqualTo("ABOVE_TARGET");
        assertThat(doubt.get("indicatorId"))
                .isEqualTo(project.get("indicators").get(1).get("id"));
        assertThat(doubt.get("message").asString()).contains("1,800").contains("超过目标1,500");
        assertThat(AskedAs.ok(clerk.get("/api/core/reports")).get("items")).isEmpty();

        // the key was not used up
        JsonNode stored = AskedAs.ok(clerk.send(HttpMethod.PUT, path, AskedAs.affirming(form, asked), null, key));
        assertThat(stored.get("doubts")).isEqualTo(asked.get("doubts"));
        JsonNode read =
                AskedAs.ok(office.get("/api/core/reports/" + stored.get("id").asString()));
        assertThat(read.get("report").get("doubts")).isEqualTo(asked.get("doubts"));
        assertThat(read.get("submissions").get(0).get("doubts")).isEqualTo(asked.get("doubts"));
        JsonNode inbox = AskedAs.ok(office.get("/api/core/reports?state=SUBMITTED"));
        assertThat(inbox.get("items").get(0).get("doubts")).isEqualTo(asked.get("doubts"));
        AskedAs.ok(office.confirm(stored));
    }

    @Test
    void what_was_affirmed_of_other_figures_does_not_hold_for_these() {
        JsonNode asked =
                AskedAs.json(clerk.send(HttpMethod.PUT, path, AskedAs.figures(project, 100, 50, "", 300, 1800), null));
        Map<String, Object> changed = AskedAs.affirming(AskedAs.figures(project, 100, 50, "", 300, 1900), asked);
        MvcTestResult again = clerk.send(HttpMethod.PUT, path, changed, null);
        assertThat(again).hasStatus(422);
        assertThat(AskedAs.json(again).get("doubts").get(0).get("value").asInt())
                .isEqualTo(1900);
    }

    @Test
    void what_was_affirmed_of_figures_that_are_mended_is_not_kept() {
        JsonNode asked =
                AskedAs.json(clerk.send(HttpMethod.PUT, path, AskedAs.figures(project, 100, 50, "", 300, 1800), null));
        Map<String, Object> mended = AskedAs.affirming(AskedAs.figures(project, 100, 50, "", 300, 1400), asked);
        assertThat(AskedAs.ok(clerk.send(HttpMethod.PUT, path, mended, null)).get("doubts"))
                .isEmpty();
    }

    @Test
    void sums_are_held_against_the_plan_and_a_correction_is_doubted_like_the_first() {
        AskedAs.ok(office.send(
                HttpMethod.PATCH,
                "/api/core/projects/" + project.get("id").asString(),
                Map.of("plannedFen", 700_000_000),
                office.project(6).get("version").asLong()));
        JsonNode first = AskedAs.ok(office.confirm(AskedAs.ok(clerk.send(
                HttpMethod.PUT, path, AskedAs.figures(project, 600_000_000, 100_000_000, "", 300, 1400), null))));
        MvcTestResult slip = clerk.send(
                HttpMethod.PUT,
                path,
                AskedAs.figures(project, 6_000_000_000_000L, 10_000, "实际支付较少", 300, 1400),
                first.get("version").asLong());
        assertThat(slip).hasStatus(422);
        JsonNode doubts = AskedAs.json(slip).get("doubts");
        assertThat(List.of(
                        doubts.get(0).get("kind").asString(),
                        doubts.get(0).get("figure").asString(),
                        doubts.get(1).get("kind").asString(),
                        doubts.get(1).get("figure").asString()))
                .containsExactly("MANIFOLD_OF_PLAN", "ISSUED", "SLIVER_OF_PLAN", "PAID");
        assertThat(doubts.get(0).get("message").asString()).isEqualTo("已下达资金600亿元，是计划资金700万元的100倍以上，请核对单位是元还是万元。");
    }

    @Test
    void a_sum_with_a_part_of_a_fen_is_refused_as_that() {
        Map<String, Object> form = AskedAs.figures(project, 100, 50, "", 300, 1400);
        form.put("paidFen", 50.5);
        MvcTestResult refused = clerk.send(HttpMethod.PUT, path, form, null);
        assertThat(refused).hasStatus(400);
        JsonNode error = AskedAs.json(refused).get("errors").get(0);
        assertThat(error.get("field").asString()).isEqualTo("paidFen");
        assertThat(error.get("message").asString()).isEqualTo("“paidFen”的金额须为整数分，不能带小数点");
        assertThat(error.get("mend").asString()).contains("最多两位小数");
    }

    @Test
    void an_explanation_that_is_missing_is_asked_for_first() {
        MvcTestResult refused =
                clerk.send(HttpMethod.PUT, path, AskedAs.figures(project, 100, 150, "", 300, 1800), null);
        assertThat(refused).hasStatus(422);
        assertThat(AskedAs.json(refused).get("errors").get(0).get("field").asString())
                .isEqualTo("narrative");
    }

    @Test
    void what_is_affirmed_has_to_be_a_doubt() {
        Map<String, Object> form = AskedAs.figures(project, 100, 50, "", 300, 1400);
        form.put("affirmed", List.of(Map.of("kind", "ABOVE_TARGET", "figure", "VALUE")));
        assertThat(clerk.send(HttpMethod.PUT, path, form, null)).hasStatus(422);
        form.put("affirmed", List.of(Map.of("kind", "ANYTHING", "figure", "VALUE", "value", 1)));
        assertThat(clerk.send(HttpMethod.PUT, path, form, null)).hasStatus(400);
    }
}
