package org.minsheng.admin.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minsheng.admin.FakeCore;
import org.minsheng.admin.congresses.CongressState;
import org.minsheng.admin.congresses.TestRegions;
import org.minsheng.admin.onboarding.Congresses.City;
import org.minsheng.tenancy.TenantId;
import org.springframework.beans.factory.annotation.Autowired;

/** The operator creates cities, suspends, renames and merges. */
class OperatorTests extends OnboardingTest {

    @Autowired
    TestRegions regions;

    @Test
    void the_operator_creates_hangzhou_and_the_city_sees_its_districts_of_each_time() throws Exception {
        String body = """
                {"regionCode": "330100", "administrator": {"name": "首位管理员", "contact": "a@example.org"}}""";
        operator("", body)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.slug").value("hangzhou"))
                .andExpect(jsonPath("$.name").value("杭州市"))
                .andExpect(jsonPath("$.level").value("CITY"));
        var hangzhou = new TenantId("hangzhou");
        congresses.awaitState(hangzhou, CongressState.ACTIVE);
        mvc.perform(get(API + "/candidates").with(administrator(hangzhou)))
                .andExpect(jsonPath("$", hasSize(13)))
                .andExpect(jsonPath("$[*].name", hasItem("江干区")))
                .andExpect(jsonPath("$[0].tenant").isEmpty());
        mvc.perform(get(API + "/candidates?on=2022-08-12").with(administrator(hangzhou)))
                .andExpect(jsonPath("$", hasSize(13)))
                .andExpect(jsonPath("$[*].name", hasItem("钱塘区")))
                .andExpect(jsonPath("$[*].name", not(hasItem("江干区"))));
        operator("", body)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].message").value("杭州市已开通"));
    }

    @Test
    void a_city_that_is_sent_twice_is_created_once() throws Exception {
        var operator = tokens.operator();
        String key = UUID.randomUUID().toString();
        String body = """
                {"regionCode": "%s", "administrator": {"name": "首位管理员", "contact": "a@example.org"}}""".formatted(regions.city());
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            answers.add(mvc.perform(json(post("/api/admin/tenants"), body)
                            .header("Idempotency-Key", key)
                            .with(operator))
                    .andExpect(status().isCreated())
                    .andReturn()
                    .getResponse()
                    .getContentAsString());
        }
        assertThat(answers.getLast()).isEqualTo(answers.getFirst());
        mvc.perform(json(post("/api/admin/tenants"), body)
                        .header("Idempotency-Key", key)
                        .with(tokens.operator()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("regionCode"));
    }

    @Test
    void only_the_operator_keeps_tenants() throws Exception {
        City city = congresses.city();
        var token = administrator(city.id());
        String slug = city.id().value();
        mvc.perform(get("/api/admin/tenants").with(token)).andExpect(status().isForbidden());
        String body = """
                {"name": "别的市", "regionCode": "330100", "from": "2020-09-01", "on": "2020-09-01", "kind": "MERGED",
                 "successors": ["%s"]}""".formatted(slug);
        for (String path : List.of("", "/suspend", "/resume", "/names", "/successions")) {
            mvc.perform(json(post("/api/admin/tenants" + (path.isEmpty() ? "" : "/" + slug + path)), body)
                            .with(token))
                    .andExpect(status().isForbidden());
        }
        mvc.perform(get("/api/admin/tenants").with(tokens.service("platform-core")))
                .andExpect(status().isForbidden());
        mvc.perform(get("/api/admin/tenants").with(tokens.operator())).andExpect(jsonPath("$[*].slug", hasItem(slug)));
        mvc.perform(get("/api/admin/tenants/candidates").with(token)).andExpect(status().isForbidden());
        mvc.perform(get("/api/admin/tenants/candidates?on=2020-08-12").with(tokens.operator()))
                .andExpect(jsonPath("$[?(@.regionCode == '%s')].tenant.slug".formatted(city.code()))
                        .value(slug))
                .andExpect(jsonPath("$[*].name", hasItem("南通市")))
                .andExpect(jsonPath("$[*].name", not(hasItem("海安市"))));
        operator("/nobody/suspend", "{}").andExpect(status().isNotFound());
    }

    @Test
    void a_suspended_tenant_is_shut_at_once_and_opened_again() throws Exception {
        City city = congresses.city();
        String slug = city.id().value();
        operator("/" + slug + "/suspend", "").andExpect(jsonPath("$.state").value("SUSPENDED"));
        mvc.perform(get(API).with(administrator(city.id()))).andExpect(status().isForbidden());
        operator("/" + slug + "/suspend", "")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/tenant-suspended"));
        operator("/" + slug + "/resume", "").andExpect(jsonPath("$.state").value("ACTIVE"));
        mvc.perform(get(API).with(administrator(city.id()))).andExpect(status().isOk());
    }

    @Test
    void a_name_begins_on_its_day_and_core_hears_of_it() throws Exception {
        City city = congresses.city();
        TenantId district = congresses.district(city);
        String code = district.value().substring(1);
        String form = """
                {"name": "改名区", "regionCode": "%s", "from": "2020-09-01"}""".formatted(code);
        operator("/" + district + "/names", form)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value("测试区" + code))
                .andExpect(jsonPath("$.names[0].to").value("2020-08-31"))
                .andExpect(jsonPath("$.names[1].name").value("改名区"));
        operator("/" + district + "/names", form).andExpect(status().isUnprocessableContent());
        await().until(() -> FakeCore.instance().calls(district).size() == 2);
        assertThat(FakeCore.instance().calls(district).getLast().text("names")).contains("改名区");
        operator("/" + district + "/names", form.replace(code, "330113"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("regionCode"));
        operator("/" + district + "/names", "{}").andExpect(status().isUnprocessableContent());
        operator("/" + district + "/names", form.replace("改名", "改\u200B名"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].message").value("含有看不见的字符（U+200B）"));
    }

    @Test
    void a_merged_district_ends_on_its_day_without_anyone_touching_it() throws Exception {
        City city = congresses.city();
        TenantId merged = congresses.district(city);
        TenantId heir = congresses.district(city);
        TenantId stranger = congresses.district(congresses.city());
        String form = """
                {"on": "%s", "kind": "MERGED", "successors": ["%s"]}""";
        operator("/" + merged + "/successions", form.formatted("2020-08-12", stranger))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("successors"));
        operator("/" + merged + "/successions", form.formatted("2020-08-12", heir))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ENDED"))
                .andExpect(jsonPath("$.names[0].to").value("2020-08-11"));
        assertThat(known.find(merged).orElseThrow().open()).isFalse();
        await().until(() ->
                FakeCore.instance().calls(merged).getLast().text("state").equals("ENDED"));
        operator("/" + merged + "/names", """
                {"name": "又一区", "regionCode": "330113", "from": "2022-01-01"}""").andExpect(status().is4xxClientError());
    }
}
