package org.minsheng.core.execution.yearlist.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
import tools.jackson.databind.JsonNode;

@CoreTest
@org.jspecify.annotations.NullUnmarked
public class ImportEndpointTests {

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    TenantId city;

    @Autowired
    ExchangeForTests exchange;

    AskedAs staff;

    @BeforeEach
    void a_city_of_its_own() {
        city = tenants.freshCity(ListedCity.NAME);
        staff = AskedAs.role(mvc, city, Role.CONGRESS_STAFF);
    }

    @Test
    void the_published_list_is_shown_first_and_taken_when_confirmed_twice_as_once() {
        JsonNode preview = AskedAs.ok(staff.upload(published("杭州市"), 2020));
        assertThat(preview.get("rows").asInt()).isEqualTo(31);
        assertThat(preview.get("errors")).isEmpty();
        assertThat(preview.get("projects")).hasSize(10);
        assertThat(AskedAs.ok(staff.get("/api/core/projects?year=2020")).get("items"))
                .isEmpty();
        for (int click = 0; click < 2; click++) {
            JsonNode taken = AskedAs.ok(staff.send(
                    HttpMethod.POST, "/api/core/imports/" + preview.get("id").asString() + "/confirm", null, null));
            assertThat(taken.get("projects").asInt()).isEqualTo(10);
            assertThat(taken.get("indicators").asInt()).isEqualTo(31);
        }
        assertThat(AskedAs.ok(staff.get("/api/core/projects?year=2020")).get("items"))
                .hasSize(10);
    }

    @Test
    void a_lost_figure_has_neither_target_nor_completion_anywhere() {
        staff.importList(published("杭州市"), 2020);
        for (JsonNode indicator : staff.project(7).get("indicators")) {
            if (indicator.get("quality").asString().equals("LOST")) {
                assertThat(indicator.get("target").isNull()).isTrue();
                assertThat(indicator.get("completion").isNull()).isTrue();
            }
        }
    }

    @Test
    void what_is_no_form_no_text_or_no_figure_is_the_senders_mistake() {
        assertThat(staff.send(HttpMethod.POST, "/api/core/imports?year=2020", Map.of(), null))
                .hasStatus(400);
        assertThat(staff.send(HttpMethod.POST, "/api/core/departments", Map.of("name", "a\0b"), null))
                .hasStatus(400);
        assertThat(AskedAs.ok(staff.upload("MZ\0", 2020)).get("state").asString())
                .isEqualTo("REFUSED");
        String shares = "/api/core/indicators/" + UUID.randomUUID() + "/shares";
        AskedAs office = staff.with(Role.GOVERNMENT_OFFICE);
        assertThat(office.send(HttpMethod.PUT, shares, Collections.singletonList(null), 0L))
                .hasStatus(422);
        Object endless = Map.of("district", "anywhere", "target", new BigDecimal("1E+2147483647"));
        assertThat(office.send(HttpMethod.PUT, shares, List.of(endless), 0L)).hasStatus(422);
    }

    @Test
    void a_list_with_one_mistake_is_not_taken_at_all() {
        JsonNode preview =
                AskedAs.ok(staff.upload(published("杭州市").replace("EQ,30,辆,EXACT", "EQ,thirty,辆,EXACT"), 2020));
        assertThat(preview.get("state").asString()).isEqualTo("REFUSED");
        JsonNode error = preview.get("errors").get(0);
        assertThat(error.get("row").asInt()).isEqualTo(4);
        assertThat(error.get("column").asString()).isEqualTo("target");
        assertThat(error.get("value").asString()).isEqualTo("thirty");
        assertThat(error.get("message").asString()).isEqualTo("不是数字");
        assertThat(error.get("mend").asString()).contains("62000");
        assertThat(staff.send(
                        HttpMethod.POST,
                        "/api/core/imports/" + preview.get("id").asString() + "/confirm",
                        null,
                        null))
                .hasStatus(409);
        assertThat(AskedAs.ok(staff.get("/api/core/projects?year=2020")).get("items"))
                .isEmpty();
    }

    @Test
    void a_list_of_another_year_says_which_and_can_be_imported_for_that_one() {
        String published = published("杭州市");
        assertThat(AskedAs.ok(staff.upload(published, 2020)).get("otherYear").isNull())
                .isTrue();
        int other = AskedAs.ok(staff.upload(published, 2019)).get("otherYear").asInt();
        assertThat(other).isEqualTo(2020);
        assertThat(AskedAs.ok(staff.upload(published, other)).get("state").asString())
                .isEqualTo("READY");
        String longAgo = published.replace("市,2020,", "市,1999,");
        assertThat(AskedAs.ok(staff.upload(longAgo, 2020)).get("otherYear").isNull())
                .as("no list of 1999 would be taken")
                .isTrue();
    }

    @Test
    void what_has_to_be_decided_is_told_before_what_every_reader_would_assume() {
        String list = "民生实事,,,,,\n序号,项目名称,指标,目标值,单位,总投资（万元）,年度投资（万元）\n1,停车,泊位,1200,个,900,30\n合计,,,1200,,,\n";
        JsonNode remarks = AskedAs.ok(staff.upload(list, 2020)).get("remarks");
        assertThat(remarks.valueStream().map(remark -> remark.get("message").asString()))
                .satisfiesExactly(
                        first -> assertThat(first).contains("取自“年度投资(万元)”"),
                        second -> assertThat(second).isEqualTo("合计行没有读取"),
                        verb -> assertThat(verb).contains("“动作”"),
                        type -> assertThat(type).contains("“项目类型”"),
                        equal -> assertThat(equal).contains("等于"),
                        last -> assertThat(last).isEqualTo("表头在第2行"));
    }

    @Test
    void two_previews_of_one_list_are_taken_once() {
        JsonNode first = AskedAs.ok(staff.upload(published("杭州市"), 2020));
        JsonNode second = AskedAs.ok(staff.upload(published("杭州市"), 2020));
        AskedAs.ok(staff.send(
                HttpMethod.POST, "/api/core/imports/" + first.get("id").asString() + "/confirm", null, null));
        assertThat(staff.send(
                        HttpMethod.POST, "/api/core/imports/" + second.get("id").asString() + "/confirm", null, null))
                .hasStatus(409);
        JsonNode errors = AskedAs.ok(staff.upload(published("杭州市"), 2020)).get("errors");
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).get("count").asInt()).isEqualTo(31);
    }

    @Test
    void a_preview_that_nobody_confirmed_is_gone_after_a_month_and_what_was_confirmed_is_kept() {
        staff.importList(published("杭州市"), 2020);
        AskedAs.ok(staff.upload(published("杭州市"), 2020));
        exchange.execute(city, "update year_list_import set uploaded_at = uploaded_at - interval '31 days'");
        AskedAs.ok(staff.upload(published("杭州市"), 2020));
        assertThat(exchange.rows(city, "select state from year_list_import order by uploaded_at"))
                .extracting(row -> row.get("state"))
                .containsExactly("CONFIRMED", "REFUSED");
    }

    @Test
    void another_tenants_upload_is_nobodys() {
        JsonNode preview = AskedAs.ok(staff.upload(published("杭州市"), 2020));
        AskedAs stranger = AskedAs.role(mvc, tenants.freshCity(), Role.CONGRESS_STAFF);
        assertThat(stranger.send(
                        HttpMethod.POST,
                        "/api/core/imports/" + preview.get("id").asString() + "/confirm",
                        null,
                        null))
                .hasStatus(404);
    }

    @Test
    void the_template_comes_in_both_formats() {
        assertThat(staff.get("/api/core/imports/template?format=csv")).hasStatusOk();
        assertThat(staff.get("/api/core/imports/template")).hasStatusOk();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CONGRESS_STAFF", "GOVERNMENT_OFFICE"})
    void nobody_else_imports(Role role) {
        assertThat(staff.with(role).upload(published("杭州市"), 2020)).hasStatus(403);
    }

    public static String published(String congress) {
        return PublishedList.of(congress);
    }
}
