package org.minsheng.admin.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
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
import org.minsheng.admin.FakeCore;
import org.minsheng.admin.congresses.CongressState;
import org.minsheng.admin.congresses.Period;
import org.minsheng.admin.congresses.TestRegions;
import org.minsheng.admin.onboarding.Congresses.City;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** A city brings its districts in. */
class OnboardingTests extends OnboardingTest {

    @Autowired
    TestRegions regions;

    private static String row(String code) {
        return """
                {"regionCode": "%s", "administrator": {"name": "首位管理员", "contact": "13800000000"}}""".formatted(code);
    }

    private static String form(String... rows) {
        return "{\"districts\": [" + String.join(",", rows) + "]}";
    }

    private ResultActions start(City city, String key, String... rows) throws Exception {
        return mvc.perform(
                json(post(API), form(rows)).header("Idempotency-Key", key).with(administrator(city.id())));
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
                .andExpect(jsonPath("$.errors[0].message").value("该行政区划代码在2020年8月12日无效"))
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
                .andExpect(jsonPath("$.type").value("/problems/not-valid"))
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
        congresses.awaitState(new TenantId("r" + quick), CongressState.ACTIVE);
        await().until(() ->
                congresses.report(new TenantId("r" + slow)).readiness().isStuck());
        String failed = "$.items[?(@.kind == 'OPENINGS_FAILED')]";
        mvc.perform(get("/api/admin/waiting").with(administrator(city.id()))).andExpect(jsonPath(failed, hasSize(1)));
        mvc.perform(get("/api/admin/waiting").with(tokens.operator())).andExpect(jsonPath(failed, hasSize(1)));
        mvc.perform(get("/api/admin/waiting")
                        .with(administrator(congresses.city().id())))
                .andExpect(jsonPath(failed, hasSize(0)));
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
        congresses.awaitState(new TenantId("r" + slow), CongressState.ACTIVE);
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
                .andExpect(jsonPath("$.type").value("/problems/key-reused"));
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
            for (Future<Integer> answer : threads.invokeAll(clicks)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnly(202, 422).contains(202);
        var district = new TenantId("r" + code);
        congresses.awaitState(district, CongressState.ACTIVE);
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
                .andExpect(jsonPath("$.type").value("/problems/not-allowed"));
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
}
