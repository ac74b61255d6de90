package org.minsheng.admin.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minsheng.admin.AdminTest;
import org.minsheng.admin.FakeCore;
import org.minsheng.admin.Tokens;
import org.minsheng.admin.accounts.TenantsKnown;
import org.minsheng.admin.onboarding.Congresses.City;
import org.minsheng.admin.provisioning.Step;
import org.minsheng.admin.provisioning.StepProgress;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@AdminTest
class OnboardingTests {

    private static final String API = "/api/admin/onboarding";

    @Autowired
    MockMvc mvc;

    @Autowired
    Tokens tokens;

    @Autowired
    Congresses congresses;

    @Autowired
    TestRegions regions;

    @Autowired
    Regions list;

    @Autowired
    TenantsKnown known;

    @Autowired
    TenantCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    private RequestPostProcessor administrator(TenantId tenant) {
        return tokens.of(tenant, Role.TENANT_ADMINISTRATOR);
    }

    private static String row(String code) {
        return """
                {"regionCode": "%s", "administrator": {"name": "首位管理员", "contact": "13800000000"}}""".formatted(code);
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private static String form(String... rows) {
        return "{\"districts\": [" + String.join(",", rows) + "]}";
    }

    private ResultActions start(City city, String key, String... rows) throws Exception {
        return mvc.perform(
                json(post(API), form(rows)).header("Idempotency-Key", key).with(administrator(city.id())));
    }

    private ResultActions operator(String path, String body) throws Exception {
        return mvc.perform(json(post("/api/admin/tenants" + path), body).with(tokens.operator()));
    }

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
        congresses.awaitState(hangzhou, TenantState.ACTIVE);
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
                .andExpect(jsonPath("$.errors[0].message").value("杭州市已经开通"));
    }

    @Test
    void a_preview_says_what_will_be_created_and_what_is_wrong_and_creates_nothing() throws Exception {
        City city = congresses.city();
        String good = regions.district(city.code());
        String gone = regions.district(city.code(), new Period(LocalDate.of(2001, 1, 1), LocalDate.of(2019, 12, 31)));
        String others = regions.district(congresses.city().code());
        String body = form(row(good), row(gone), row(others), "{\"regionCode\": \"" + good + "\"}", "null");
        mvc.perform(json(post(API + "/previews"), body).with(administrator(city.id())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.willCreate", hasSize(1)))
                .andExpect(jsonPath("$.willCreate[0].slug").value("r" + good))
                .andExpect(jsonPath("$.errors[*].row", containsInAnyOrder(2, 3, 4, 4, 4, 5, 5, 5)))
                .andExpect(jsonPath("$.errors[0].message").value("该行政区划代码在 2020-08-12 无效"))
                .andExpect(jsonPath("$.errors[0].mend").value("请选择当日有效的行政区划，或更改日期。"));
        assertThat(known.find(new TenantId("r" + good))).isEmpty();
    }

    @Test
    void a_preview_speaks_english_to_who_asks_for_it() throws Exception {
        City city = congresses.city();
        mvc.perform(json(post(API + "/previews"), form(row("999998")))
                        .header("Accept-Language", "en")
                        .with(administrator(city.id())))
                .andExpect(jsonPath("$.errors[0].message").value("There is no region of this code"));
    }

    @Test
    void one_faulty_row_keeps_the_whole_batch_from_beginning() throws Exception {
        City city = congresses.city();
        String good = regions.district(city.code());
        start(city, UUID.randomUUID().toString(), row(good), row("999999"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/invalid-input"))
                .andExpect(jsonPath("$.errors[0].row").value(2));
        assertThat(known.find(new TenantId("r" + good))).isEmpty();
    }

    @Test
    void each_district_proceeds_on_its_own_while_the_city_watches() throws Exception {
        City city = congresses.city();
        String quick = regions.district(city.code());
        String slow = regions.district(city.code());
        FakeCore.Mood[] often = new FakeCore.Mood[8];
        Arrays.fill(often, FakeCore.Mood.FAIL);
        FakeCore.instance().expect("r" + slow, often);
        start(city, UUID.randomUUID().toString(), row(quick), row(slow)).andExpect(status().isAccepted());
        congresses.awaitState(new TenantId("r" + quick), TenantState.ACTIVE);
        await().until(() ->
                congresses.report(new TenantId("r" + slow)).progress().isStuck());
        mvc.perform(get(API).with(administrator(city.id())))
                .andExpect(jsonPath("$.items", hasSize(2)))
                .andExpect(jsonPath("$.items[0].state").value("ACTIVE"))
                .andExpect(jsonPath("$.items[0].steps", hasSize(4)))
                .andExpect(jsonPath("$.items[0].steps[*].state", everyItem(is("DONE"))))
                .andExpect(jsonPath("$.items[0].invitation.state").value("OPEN"))
                .andExpect(jsonPath("$.items[1].state").value("FAILED"))
                .andExpect(jsonPath("$.items[1].steps[0].state").value("DONE"))
                .andExpect(jsonPath("$.items[1].steps[1].problem").value("业务平台未能完成这一步，系统会自动重试。"))
                .andExpect(jsonPath("$.items[1].steps[2].state").value("WAITING"))
                .andExpect(jsonPath("$.items[1].invitation").isEmpty());
        congresses.awaitState(new TenantId("r" + slow), TenantState.ACTIVE);
    }

    @Test
    void a_second_click_does_nothing_twice() throws Exception {
        City city = congresses.city();
        String district = row(regions.district(city.code()));
        String key = UUID.randomUUID().toString();
        String first = start(city, key, district)
                .andExpect(status().isAccepted())
                .andReturn()
                .getResponse()
                .getContentAsString();
        start(city, key, district)
                .andExpect(status().isAccepted())
                .andExpect(result ->
                        assertThat(result.getResponse().getContentAsString()).isEqualTo(first));
        start(city, key, row(regions.district(city.code())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/idempotency-key-reused"));
        start(city, UUID.randomUUID().toString(), district)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].message").exists());
    }

    @Test
    void many_hands_at_once_create_a_district_once() throws Exception {
        City city = congresses.city();
        String code = regions.district(city.code());
        String key = UUID.randomUUID().toString();
        List<Callable<Integer>> clicks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String own = i % 2 == 0 ? key : UUID.randomUUID().toString();
            clicks.add(
                    () -> start(city, own, row(code)).andReturn().getResponse().getStatus());
        }
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> answer : threads.invokeAll(clicks)) answers.add(answer.get());
        }
        assertThat(answers).containsOnly(202, 422).contains(202);
        var district = new TenantId("r" + code);
        congresses.awaitState(district, TenantState.ACTIVE);
        assertThat(FakeCore.instance().calls(district)).hasSize(1);
    }

    @Test
    void a_city_neither_sees_nor_makes_districts_of_another() throws Exception {
        City ours = congresses.city();
        City theirs = congresses.city();
        TenantId foreign = congresses.district(theirs);
        mvc.perform(get(API).with(administrator(ours.id()))).andExpect(jsonPath("$.items", hasSize(0)));
        mvc.perform(get(API + "/candidates").with(administrator(ours.id()))).andExpect(jsonPath("$", hasSize(0)));
        start(ours, UUID.randomUUID().toString(), row(regions.district(theirs.code())))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(get(API).with(administrator(foreign)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("/problems/only-for-cities"));
    }

    @Test
    void no_header_and_no_parameter_makes_another_city_of_the_caller() throws Exception {
        City ours = congresses.city();
        City theirs = congresses.city();
        congresses.district(theirs);
        mvc.perform(get(API).header("X-Tenant", theirs.id().value())
                        .queryParam("tenant", theirs.id().value())
                        .with(administrator(ours.id())))
                .andExpect(jsonPath("$.items", hasSize(0)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TENANT_ADMINISTRATOR")
    void no_other_role_onboards(Role role) throws Exception {
        City city = congresses.city();
        var token = role == Role.PLATFORM_OPERATOR ? tokens.operator() : tokens.of(city.id(), role);
        mvc.perform(get(API).with(token)).andExpect(status().isForbidden());
        mvc.perform(get(API + "/candidates").with(token)).andExpect(status().isForbidden());
        mvc.perform(json(post(API + "/previews"), form()).with(token)).andExpect(status().isForbidden());
        mvc.perform(json(post(API), form()).with(token)).andExpect(status().isForbidden());
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
        for (String path : List.of("", "/suspend", "/resume", "/names", "/successions"))
            mvc.perform(json(post("/api/admin/tenants" + (path.isEmpty() ? "" : "/" + slug + path)), body)
                            .with(token))
                    .andExpect(status().isForbidden());
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

    @Test
    void a_change_entered_in_advance_is_announced_when_its_day_comes() {
        City city = congresses.city();
        TenantId district = congresses.district(city);
        // as if the service had been down since the day before the district got its name
        jdbc.sql("update tenant_name set valid_from = date '2020-08-12' where tenant = ?")
                .param(district.value())
                .update();
        jdbc.sql("delete from tenant_calendar").update();
        jdbc.sql("insert into tenant_calendar (done_until) values (date '2020-08-11')")
                .update();
        int before = FakeCore.instance().calls(district).size();
        calendar.turn();
        await().until(() -> FakeCore.instance().calls(district).size() > before);
        await().until(() -> congresses.report(district).progress().steps().stream()
                .filter(step -> step.step() == Step.ANNOUNCE)
                .allMatch(step -> step.state() == StepProgress.State.DONE));
        calendar.turn();
        assertThat(FakeCore.instance().calls(district)).hasSize(before + 1);
    }

    @Test
    void the_list_of_regions_is_loaded_again_without_harm() throws Exception {
        int before = count();
        list.afterPropertiesSet();
        assertThat(count()).isEqualTo(before);
    }

    private int count() {
        return jdbc.sql("select count(*) from region where code < '900000'")
                .query(Integer.class)
                .single();
    }
}
