package org.minsheng.admin.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minsheng.admin.FakeCore.Mood;
import org.minsheng.admin.congresses.Succession;
import org.minsheng.admin.onboarding.OperatorDesk;
import org.minsheng.tenancy.TenantId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a grant ends, and how core hears of it for certain. */
class GrantEndTests extends LinkageTest {

    @Autowired
    GrantCalendar calendar;

    @Autowired
    LinkageGrants grants;

    @Autowired
    OperatorDesk operator;

    @Autowired
    JdbcClient jdbc;

    private boolean enforced(String grant) {
        return grants.find(new GrantId(UUID.fromString(grant)), city)
                .orElseThrow()
                .isEnforced();
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
        await().until(() -> enforced(grant));
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
        jdbc.sql("update linkage_grant set acknowledged = 0, not_before = clock_timestamp() where id = ?")
                .param(UUID.fromString(grant))
                .update();
        await().until(() -> core.calls(grant).size() == 2);
        await().until(() -> enforced(grant));
    }

    @Test
    void core_catches_up_on_what_was_ever_in_force_in_the_order_of_changes() throws Exception {
        String onlyProposed = proposed();
        send(city, "/" + onlyProposed + "/end", NOTHING);
        String ended = agreed();
        send(city, "/" + ended + "/end", NOTHING);
        String active = id(send(city, "", citysProjects(district)));
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
                .andExpect(jsonPath("$.type").value("/problems/grant-not-kin"))
                .andExpect(jsonPath("$.detail", containsString(congresses.name(district))));
    }
}
