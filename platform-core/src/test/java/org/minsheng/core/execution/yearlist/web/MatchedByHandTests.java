package org.minsheng.core.execution.yearlist.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.testing.AskedAs;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** What a list teaches for the next ones, and what has changed between reading a list and taking it. */
@CoreTest
@NullUnmarked
class MatchedByHandTests {

    private static final int YEAR = 2018;

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    AskedAs staff;

    @BeforeEach
    void a_city() {
        staff = AskedAs.role(mvc, tenants.freshCity("杭州市"), Role.CONGRESS_STAFF, Role.GOVERNMENT_OFFICE);
    }

    @Test
    void a_list_is_read_again_as_it_was_taken_with_what_was_displaced_by_hand_left_out() {
        taken(own(1), Map.of("事项", List.of("TITLE"), "内容", List.of("INDICATOR")));
        JsonNode second = taken(own(2), Map.of("内容", List.of("TITLE")));
        JsonNode third = uploaded(own(3), Map.of());
        assertThat(third.get("state").asString()).isEqualTo("READY");
        assertThat(usesIn(third))
                .isEqualTo(usesIn(second))
                .containsEntry("事项", "")
                .containsEntry("内容", "TITLE");
        assertThat(third.findValuesAsString("title"))
                .isEqualTo(second.findValuesAsString("title"))
                .containsExactly("床位");
    }

    @Test
    void a_name_that_was_displaced_by_hand_is_left_out_the_next_time_and_that_is_told() {
        Map<String, List<String>> byHand = Map.of("内容", List.of("TITLE", "INDICATOR"));
        JsonNode first = taken(own(1).replace("事项", "项目名称"), byHand);
        JsonNode second = uploaded(own(2).replace("事项", "项目名称"), Map.of());
        assertThat(usesIn(second)).isEqualTo(usesIn(first)).containsEntry("项目名称", "");
        assertThat(second.get("remarks").findValuesAsString("message")).anyMatch(told -> told.startsWith("“项目名称”没有读取"));
    }

    @Test
    void nothing_is_learned_from_a_list_before_it_is_taken() {
        Map<String, List<String>> byHand = Map.of("事项", List.of("TITLE"), "内容", List.of("INDICATOR"));
        JsonNode refused = uploaded(own(1).replace("100", "many"), byHand);
        assertThat(refused.get("state").asString()).isEqualTo("REFUSED");
        JsonNode ready = uploaded(own(1), byHand);
        assertThat(ready.get("state").asString()).isEqualTo("READY");
        assertThat(usesIn(uploaded(own(1), Map.of()))).containsEntry("事项", "").containsEntry("内容", "");
        assertThat(confirmed(ready)).hasStatusOk();
        assertThat(usesIn(uploaded(own(2), Map.of())))
                .containsEntry("事项", "TITLE")
                .containsEntry("内容", "INDICATOR");
    }

    @Test
    void what_the_templates_headings_mean_is_never_learned() {
        String templates = own(1).replace("事项", "项目").replace("内容", "指标");
        JsonNode first = taken(templates, Map.of("指标", List.of("TITLE", "INDICATOR")));
        assertThat(usesIn(first)).containsEntry("项目", "").containsEntry("指标", "TITLE,INDICATOR");
        assertThat(first.get("remarks").findValuesAsString("message")).anyMatch(told -> told.contains("不会记住"));
        JsonNode second = uploaded(templates.replace("\n1,", "\n2,"), Map.of());
        assertThat(second.get("state").asString()).isEqualTo("READY");
        assertThat(usesIn(second)).containsEntry("项目", "TITLE").containsEntry("指标", "INDICATOR");
    }

    @Test
    void a_department_that_was_renamed_since_the_list_was_read_is_not_opened_again() {
        UUID office = staff.department("区气象局");
        String list = "序号,项目,指标,目标值,单位,承办单位,配合单位\n1,养老服务,床位,100,张,区气象局,新设的局\n";
        JsonNode early = uploaded(list, Map.of());
        assertThat(early.get("newDepartments").valueStream().map(JsonNode::asString))
                .containsExactly("新设的局");
        AskedAs.ok(staff.send(
                HttpMethod.PUT, "/api/core/departments/" + office, Map.of("name", "区气象监测局", "active", true), 0L));
        MvcTestResult refused = confirmed(early);
        assertThat(refused).hasStatus(409);
        assertThat(AskedAs.json(refused).get("detail").asString()).startsWith("清单读取后，名册中已没有“区气象局”（");
        assertThat(departments()).containsExactly("区气象监测局");
        JsonNode again = uploaded(list.replace("区气象局", "区气象监测局"), Map.of());
        assertThat(confirmed(again)).hasStatusOk();
        assertThat(departments()).containsExactlyInAnyOrder("区气象监测局", "新设的局");
    }

    private List<String> departments() {
        return AskedAs.ok(staff.get("/api/core/departments")).findValuesAsString("name");
    }

    private JsonNode taken(String list, Map<String, List<String>> matched) {
        JsonNode read = uploaded(list, matched);
        assertThat(confirmed(read)).hasStatusOk();
        return read;
    }

    private JsonNode uploaded(String list, Map<String, List<String>> matched) {
        return AskedAs.ok(staff.upload(list, YEAR, matched));
    }

    private MvcTestResult confirmed(JsonNode read) {
        return staff.send(HttpMethod.POST, "/api/core/imports/" + read.get("id").asString() + "/confirm", null, null);
    }

    /** By heading. */
    private static Map<String, String> usesIn(JsonNode read) {
        return read.get("sheets")
                .get(0)
                .get("columns")
                .valueStream()
                .collect(Collectors.toMap(
                        column -> column.get("heading").asString(),
                        column -> String.join(
                                ",",
                                column.get("uses")
                                        .valueStream()
                                        .map(JsonNode::asString)
                                        .toList())));
    }

    private static String own(int no) {
        return "序号,事项,内容,目标值,单位\n%d,养老服务,床位,100,张\n".formatted(no);
    }
}
