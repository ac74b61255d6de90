package org.minsheng.admin.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minsheng.admin.AdminTest;
import org.minsheng.admin.FakeCore;
import org.minsheng.admin.FakeCore.Mood;
import org.minsheng.admin.Tokens;
import org.minsheng.admin.onboarding.Congresses;
import org.minsheng.admin.onboarding.OperatorDesk;
import org.minsheng.admin.onboarding.Succession;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@AdminTest
class LinkageTests {

    private static final String API = "/api/admin/grants";
    private static final String NOTHING = "{}";

    private final FakeCore core = FakeCore.instance();

    @Autowired
    MockMvc mvc;

    @Autowired
    Tokens tokens;

    @Autowired
    Congresses congresses;

    @Autowired
    OperatorDesk operator;

    @Autowired
    GrantCalendar calendar;

    @Autowired
    LinkageGrants grants;

    @Autowired
    JdbcClient jdbc;

    private Congresses.City cityTenant = new Congresses.City(new TenantId("nobody"), "");
    private TenantId city = cityTenant.id();
    private TenantId district = cityTenant.id();

    @BeforeEach
    void aCityWithADistrict() {
        cityTenant = congresses.city();
        city = cityTenant.id();
        district = congresses.district(cityTenant);
    }

    private RequestPostProcessor staff(TenantId tenant) {
        return tokens.of(tenant, Role.CONGRESS_STAFF);
    }

    private ResultActions send(TenantId by, String path, String body) throws Exception {
        return mvc.perform(post(API + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(staff(by)));
    }

    private static String proposal(TenantId partner, String direction, String more) {
        return """
                {"partner": "%s", "direction": "%s", "kinds": ["PROJECTS", "PROGRESS", "FUNDS"], "from": "2020-08-12"%s}""".formatted(partner, direction, more);
    }

    private static String id(ResultActions answer) throws Exception {
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(), "$.id");
    }

    private String proposed() throws Exception {
        return id(send(city, "", proposal(district, "RECEIVE", "")).andExpect(status().isCreated()));
    }

    @Test
    void a_kind_that_is_nothing_and_text_that_cannot_be_kept_are_the_senders_mistake() throws Exception {
        send(city, "", proposal(district, "RECEIVE", "").replace("\"FUNDS\"", "null"))
                .andExpect(status().isUnprocessableContent());
        send(city, "/" + UUID.randomUUID() + "/refuse", "{\"reason\": \"a\\u0000b\"}")
                .andExpect(status().isBadRequest());
    }

    private String etag(String grant) throws Exception {
        return String.valueOf(mvc.perform(get(API + "/" + grant).with(staff(district)))
                .andReturn()
                .getResponse()
                .getHeader("ETag"));
    }

    private ResultActions agree(TenantId by, String grant, String body) throws Exception {
        return mvc.perform(post(API + "/" + grant + "/agree")
                .header("If-Match", etag(grant))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(staff(by)));
    }

    private String agreed() throws Exception {
        String grant = proposed();
        agree(district, grant, NOTHING).andExpect(status().isOk());
        return grant;
    }

    @Test
    void the_city_proposes_the_district_agrees_and_core_obeys() throws Exception {
        String grant = id(send(city, "", proposal(district, "RECEIVE", ", \"until\": \"2020-12-31\""))
                .andExpect(status().isCreated())
                .andExpect(header().exists("ETag"))
                .andExpect(jsonPath("$.state").value("PROPOSED"))
                .andExpect(jsonPath("$.direction").value("RECEIVE"))
                .andExpect(jsonPath("$.proposedBy").value("US"))
                .andExpect(jsonPath("$.partner.slug").value(district.value())));
        assertThat(core.calls(grant)).as("a proposal shares nothing").isEmpty();
        mvc.perform(get(API).with(staff(district)))
                .andExpect(jsonPath("$[0].id").value(grant))
                .andExpect(jsonPath("$[0].direction").value("GIVE"))
                .andExpect(jsonPath("$[0].proposedBy").value("THEM"));
        agree(district, grant, NOTHING)
                .andExpect(jsonPath("$.state").value("ACTIVE"))
                .andExpect(jsonPath("$.enforced").value(true))
                .andExpect(jsonPath("$.history[*].what", contains("PROPOSED", "AGREED")))
                .andExpect(jsonPath("$.history[1].by.tenant").value(district.value()))
                .andExpect(jsonPath("$.history[1].by.role").value("CONGRESS_STAFF"));
        assertThat(core.calls(grant)).hasSize(1);
        assertThat(core.calls(grant).getFirst().body())
                .containsEntry("grantor", district.value())
                .containsEntry("grantee", city.value())
                .containsEntry("kinds", List.of("PROJECTS", "PROGRESS", "FUNDS"))
                .containsEntry("projects", null)
                .containsEntry("from", "2020-08-12")
                .containsEntry("until", "2020-12-31")
                .containsEntry("state", "ACTIVE");
    }

    @Test
    void the_district_trims_and_cannot_widen() throws Exception {
        String grant = proposed();
        agree(district, grant, "{\"kinds\": [\"PROJECTS\", \"ISSUES\"], \"from\": \"2020-08-01\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field", containsInAnyOrder("kinds", "from")))
                .andExpect(jsonPath("$.errors[0].mend").exists());
        agree(district, grant, "{\"projects\": []}").andExpect(status().isUnprocessableContent());
        agree(district, grant, "{\"until\": \"2020-01-01\"}").andExpect(status().isUnprocessableContent());
        UUID project = UUID.randomUUID();
        agree(district, grant, "{\"kinds\": [\"PROGRESS\"], \"projects\": [\"" + project + "\"]}")
                .andExpect(jsonPath("$.state").value("ACTIVE"))
                .andExpect(jsonPath("$.kinds", contains("PROGRESS")))
                .andExpect(jsonPath("$.projects", contains(project.toString())))
                .andExpect(jsonPath("$.history[1].what").value("TRIMMED"));
        assertThat(core.calls(grant).getFirst().body()).containsEntry("projects", List.of(project.toString()));
    }

    @Test
    void the_proposer_cannot_answer_itself() throws Exception {
        String grant = proposed();
        agree(city, grant, NOTHING)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/grant-own-proposal"));
        send(city, "/" + grant + "/refuse", NOTHING).andExpect(status().isConflict());
        send(district, "/" + grant + "/refuse", "{\"reason\": \"暂不需要\"}")
                .andExpect(jsonPath("$.state").value("REFUSED"))
                .andExpect(jsonPath("$.reason").value("暂不需要"));
        agree(district, grant, NOTHING)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/grant-refused"));
        assertThat(core.calls(grant)).isEmpty();
    }

    @Test
    void whoever_agrees_has_to_have_read_what_is_proposed() throws Exception {
        String grant = proposed();
        send(district, "/" + grant + "/agree", NOTHING).andExpect(status().isPreconditionRequired());
        String seen = etag(grant);
        agree(district, grant, NOTHING).andExpect(status().isOk());
        mvc.perform(post(API + "/" + grant + "/agree").header("If-Match", seen).with(staff(district)))
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.changes[0].field").value("state"))
                .andExpect(jsonPath("$.changes[0].to").value("AGREED"));
    }

    @Test
    void ending_waits_until_core_hides() throws Exception {
        String grant = agreed();
        send(city, "/" + grant + "/end", "{\"reason\": \"不再需要\"}")
                .andExpect(jsonPath("$.state").value("ENDED"))
                .andExpect(jsonPath("$.enforced").value(true));
        assertThat(core.calls(grant).getLast().body()).containsEntry("state", "ENDED");
        long agreed = core.calls(grant).getFirst().version();
        long ended = core.calls(grant).getLast().version();
        assertThat(ended).isGreaterThan(agreed);
    }

    @ParameterizedTest
    @EnumSource(names = {"FAIL", "HANG"})
    void if_core_does_not_answer_the_end_says_so_and_is_brought_home_later(Mood mood) throws Exception {
        String grant = agreed();
        core.expect(grant, mood, mood);
        send(district, "/" + grant + "/end", NOTHING)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ENDED"))
                .andExpect(jsonPath("$.enforced").value(false));
        await().until(() ->
                grants.find(UUID.fromString(grant), city).orElseThrow().isEnforced());
        assertThat(core.calls(grant).getLast().body()).containsEntry("state", "ENDED");
    }

    @Test
    void ending_twice_is_ending_once() throws Exception {
        String grant = agreed();
        send(city, "/" + grant + "/end", NOTHING).andExpect(status().isOk());
        send(district, "/" + grant + "/end", NOTHING)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.history", hasSize(3)));
        assertThat(core.calls(grant)).hasSize(2);
    }

    @Test
    void a_change_whose_messenger_was_killed_is_delivered_by_the_sweep() throws Exception {
        String grant = agreed();
        jdbc.sql("update linkage_grant set acknowledged = 0, due_at = clock_timestamp() where id = ?")
                .param(UUID.fromString(grant))
                .update();
        await().until(() -> core.calls(grant).size() == 2);
        await().until(() ->
                grants.find(UUID.fromString(grant), city).orElseThrow().isEnforced());
    }

    @Test
    void the_same_is_not_agreed_twice() throws Exception {
        String grant = agreed();
        send(district, "", proposal(city, "GIVE", ""))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/grant-exists"))
                .andExpect(jsonPath("$.grant").value(grant));
        send(city, "", proposal(district, "GIVE", "")).andExpect(status().isCreated());
        send(city, "/" + grant + "/end", NOTHING);
        send(district, "", proposal(city, "GIVE", "")).andExpect(status().isCreated());
    }

    @Test
    void a_second_click_proposes_nothing_twice() throws Exception {
        String key = UUID.randomUUID().toString();
        String first = id(mvc.perform(post(API)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(proposal(district, "RECEIVE", ""))
                .with(staff(city))));
        String second = id(mvc.perform(post(API)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(proposal(district, "RECEIVE", ""))
                .with(staff(city))));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void two_who_decide_at_once_do_not_both_get_their_way() throws Exception {
        String grant = proposed();
        String seen = etag(grant);
        List<Callable<Integer>> both = List.of(
                () -> mvc.perform(post(API + "/" + grant + "/agree")
                                .header("If-Match", seen)
                                .with(staff(district)))
                        .andReturn()
                        .getResponse()
                        .getStatus(),
                () -> send(district, "/" + grant + "/refuse", NOTHING)
                        .andReturn()
                        .getResponse()
                        .getStatus());
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var answer : threads.invokeAll(both)) answers.add(answer.get());
        }
        assertThat(answers).contains(200).containsAnyOf(409, 412);
        mvc.perform(get(API + "/" + grant).with(staff(city))).andExpect(jsonPath("$.history", hasSize(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BALLOTS", "DUTY_POINTS", "PHONE_NUMBERS", "SCREENING", "DELIBERATION_OPINIONS", "ROUTES"})
    void what_never_crosses_is_refused_with_the_reason(String kind) throws Exception {
        String body = proposal(district, "RECEIVE", "").replace("\"FUNDS\"", "\"" + kind + "\"");
        send(city, "", body)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].message").value("“" + kind + "”永远不能共享"));
    }

    @Test
    void not_even_the_database_takes_a_kind_that_never_crosses() throws Exception {
        String grant = agreed();
        assertThatThrownBy(() -> jdbc.sql("update linkage_grant set kinds = array['BALLOTS'] where id = ?")
                        .param(UUID.fromString(grant))
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void partners_are_the_own_districts_and_the_own_city() throws Exception {
        TenantId sibling = congresses.district(cityTenant);
        TenantId foreign = congresses.district(congresses.city());
        mvc.perform(get(API + "/partners").with(staff(city)))
                .andExpect(jsonPath("$[*].slug", containsInAnyOrder(district.value(), sibling.value())))
                .andExpect(jsonPath("$[*].slug", not(hasItem(foreign.value()))));
        mvc.perform(get(API + "/partners").with(staff(district)))
                .andExpect(jsonPath("$[*].slug", contains(city.value())));
    }

    @Test
    void the_government_office_knows_the_districts_among_which_it_divides_a_target_but_no_grant() throws Exception {
        var office = tokens.of(city, Role.GOVERNMENT_OFFICE);
        mvc.perform(get(API + "/partners").with(office))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].slug", hasItem(district.value())));
        mvc.perform(get(API).with(office)).andExpect(status().isForbidden());
    }

    @Test
    void nobody_makes_an_agreement_with_a_stranger_a_sibling_or_himself() throws Exception {
        TenantId sibling = congresses.district(cityTenant);
        Congresses.City otherCity = congresses.city();
        TenantId foreign = congresses.district(otherCity);
        for (TenantId other : List.of(foreign, otherCity.id(), city, new TenantId("does-not-exist")))
            send(city, "", proposal(other, "RECEIVE", "")).andExpect(status().isNotFound());
        send(district, "", proposal(sibling, "GIVE", "")).andExpect(status().isNotFound());
        send(city, "", proposal(district, "RECEIVE", "").replace(district.value(), "No Slug"))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_grant_of_others_does_not_exist() throws Exception {
        String grant = agreed();
        TenantId sibling = congresses.district(cityTenant);
        String seen = etag(grant);
        for (TenantId other : List.of(sibling, congresses.city().id())) {
            mvc.perform(get(API).with(staff(other))).andExpect(jsonPath("$", hasSize(0)));
            mvc.perform(get(API + "/" + grant).with(staff(other))).andExpect(status().isNotFound());
            mvc.perform(post(API + "/" + grant + "/agree")
                            .header("If-Match", seen)
                            .with(staff(other)))
                    .andExpect(status().isNotFound());
            send(other, "/" + grant + "/refuse", NOTHING).andExpect(status().isNotFound());
            send(other, "/" + grant + "/end", NOTHING).andExpect(status().isNotFound());
        }
        assertThat(grants.find(UUID.fromString(grant), city).orElseThrow().state())
                .isEqualTo(LinkageGrant.State.ACTIVE);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CONGRESS_STAFF", "TENANT_ADMINISTRATOR"})
    void no_other_role_decides_what_is_shared(Role role) throws Exception {
        var token = role == Role.PLATFORM_OPERATOR ? tokens.operator() : tokens.of(district, role);
        String some = "/" + UUID.randomUUID();
        mvc.perform(get(API).with(token)).andExpect(status().isForbidden());
        for (String path : List.of(some + "/agree", some + "/refuse", some + "/end"))
            mvc.perform(post(API + path).with(token)).andExpect(status().isForbidden());
        mvc.perform(post(API)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(proposal(city, "GIVE", ""))
                        .with(token))
                .andExpect(status().isForbidden());
        mvc.perform(get("/internal/linkage-grants").with(token)).andExpect(status().isForbidden());
    }

    @Test
    void core_catches_up_on_what_was_ever_in_force_in_the_order_of_changes() throws Exception {
        String onlyProposed = proposed();
        send(city, "/" + onlyProposed + "/end", NOTHING);
        String ended = agreed();
        send(city, "/" + ended + "/end", NOTHING);
        String active = id(send(city, "", proposal(district, "GIVE", "")));
        agree(district, active, NOTHING);
        long before = core.calls(ended).getFirst().version();
        String answer = mvc.perform(
                        get("/internal/linkage-grants?after=" + before).with(tokens.service("platform-core")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(JsonPath.<List<String>>read(answer, "$.items[*].id"))
                .containsSubsequence(ended, active)
                .doesNotContain(onlyProposed);
        assertThat(JsonPath.<List<Integer>>read(answer, "$.items[*].version")).isSorted();
        int last = JsonPath.<List<Integer>>read(answer, "$.items[*].version").getLast();
        mvc.perform(get("/internal/linkage-grants?after=" + last).with(tokens.service("platform-core")))
                .andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void a_grant_ends_by_itself_after_its_last_day() throws Exception {
        String grant = agreed();
        jdbc.sql(
                        "update linkage_grant set valid_from = date '2020-08-01', valid_until = date '2020-08-11' where id = ?")
                .param(UUID.fromString(grant))
                .update();
        calendar.turn();
        mvc.perform(get(API + "/" + grant).with(staff(city)))
                .andExpect(jsonPath("$.state").value("ENDED"))
                .andExpect(jsonPath("$.history[2].what").value("EXPIRED"))
                .andExpect(jsonPath("$.history[2].by").isEmpty());
        await().until(() -> core.calls(grant).getLast().text("state").equals("ENDED"));
    }

    @Test
    void a_grant_ends_when_the_district_does() throws Exception {
        TenantId heir = congresses.district(cityTenant);
        String grant = agreed();
        operator.succeed(
                district.value(), Succession.Kind.MERGED, java.time.LocalDate.of(2020, 8, 12), List.of(heir.value()));
        calendar.turn();
        mvc.perform(get(API + "/" + grant).with(staff(city)))
                .andExpect(jsonPath("$.state").value("ENDED"))
                .andExpect(jsonPath("$.history[2].what").value("PARTED"));
        send(city, "", proposal(district, "RECEIVE", ""))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/grant-not-kin"));
    }
}
