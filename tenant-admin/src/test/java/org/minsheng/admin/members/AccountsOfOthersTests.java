package org.minsheng.admin.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.minsheng.admin.TestPeople.accept;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.admin.PeopleTest;
import org.minsheng.admin.TestPeople;
import org.minsheng.admin.TestPeople.Account;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person, two congresses: what the administrator of one can do to the account that opens the other too. */
class AccountsOfOthersTests extends PeopleTest {

    @Autowired
    TransactionTemplate transactions;

    TenantId here;
    TenantId there;
    RequestPostProcessor administrator;
    RequestPostProcessor theirs;

    @BeforeEach
    void two_congresses() {
        here = tenants.city();
        there = tenants.city();
        administrator = tokens.of(here, Role.TENANT_ADMINISTRATOR);
        theirs = tokens.of(there, Role.TENANT_ADMINISTRATOR);
    }

    @Test
    void nobody_is_made_a_member_by_their_login_name_and_nothing_of_them_is_told() throws Exception {
        Account deputy = people.member(there, Role.DEPUTY);
        for (String way : new String[] {"FIRST_PASSWORD", "INVITATION"}) {
            String answer =
                    add(deputy.login(), way).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
            assertThat(answer)
                    .as(way)
                    .doesNotContain("测试人员")
                    .doesNotContain(deputy.person().toString());
        }
        add(deputy.login(), "FIRST_PASSWORD")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("loginName"))
                .andExpect(jsonPath("$.errors[0].mend").value(org.hamcrest.Matchers.containsString("邀请链接")));
        assertThat(membershipsOf(deputy.person())).isEqualTo(1);
    }

    @Test
    void an_account_is_brought_along_by_whoever_knows_its_password() throws Exception {
        Account deputy = people.member(there, Role.DEPUTY);
        JsonNode added = json(add(deputy.login(), "INVITATION").andExpect(status().isCreated()));
        String token = TestPeople.token(added.get("link").asString());
        mvc.perform(accept(token, deputy.login(), TestPeople.PASSWORD)).andExpect(status().isNoContent());
        assertThat(membershipsOf(deputy.person())).isEqualTo(2);

        // a tenant must not get into another one by way of a password that it makes itself
        mvc.perform(post(member(added.at("/member/id").asString(), "first-password"))
                        .with(administrator))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/account-of-others-too"));
    }

    @Test
    void a_first_password_given_here_opens_nothing_where_the_person_was_suspended_and_is_resumed() throws Exception {
        Account deputy = people.member(there, Role.DEPUTY);
        Account also = people.also(deputy, here, Role.DEPUTY);
        String theirMember = deputy.membership().toString();
        mvc.perform(post(member(theirMember, "suspend")).with(theirs)).andExpect(status().isOk());
        mvc.perform(post(member(also.membership().toString(), "first-password")).with(administrator))
                .andExpect(status().isOk());
        mvc.perform(post(member(theirMember, "resume")).with(theirs))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("INVITED"))
                .andExpect(jsonPath("$.person.name").value("测试人员"))
                .andExpect(jsonPath("$.person.loginName").isEmpty())
                .andExpect(jsonPath("$.roles[0]").value("DEPUTY"));
        assertThat(membershipsOf(deputy.person()))
                .as("memberships of the account")
                .isEqualTo(1);

        // only their own administrator gives out the link by which the person comes back
        String invitation = json(mvc.perform(get("/api/admin/members").with(theirs)))
                .at("/items/0/invitation/id")
                .asString();
        String reissue = "/api/admin/invitations/" + invitation + "/reissue";
        mvc.perform(post(reissue).with(administrator)).andExpect(status().isNotFound());
        String link = json(mvc.perform(post(reissue).with(theirs)).andExpect(status().isOk()))
                .get("link")
                .asString();
        people.ownPassword(deputy);
        mvc.perform(accept(TestPeople.token(link), deputy.login(), TestPeople.PASSWORD))
                .andExpect(status().isNoContent());
        assertThat(membershipsOf(deputy.person())).isEqualTo(2);
    }

    @Test
    void a_first_password_brings_no_account_along() throws Exception {
        String login = "new-" + here.value();
        String first = json(add(login, "FIRST_PASSWORD").andExpect(status().isCreated()))
                .get("firstPassword")
                .asString();
        JsonNode invited = json(mvc.perform(post("/api/admin/members")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"某人\",\"roles\":[\"DEPUTY\"],\"with\":\"INVITATION\"}")
                .with(theirs)));
        mvc.perform(accept(TestPeople.token(invited.get("link").asString()), login, first))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("password"));
    }

    @Test
    void a_login_name_that_somebody_else_takes_meanwhile_is_taken() throws Exception {
        String login = "race-" + here.value();
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var answer = transactions.execute(_ -> {
                jdbc.sql("insert into person (id, name, login_name, password_hash, created_at, version)"
                                + " values (gen_random_uuid(), '某人', ?, 'x', now(), 0)")
                        .param(login)
                        .update();
                var asked = threads.submit(() -> add(login, "FIRST_PASSWORD"));
                // it has looked, found the name free and waits for us at the index
                await().until(() -> jdbc.sql("select count(*) from pg_locks where not granted")
                                .query(Long.class)
                                .single()
                        > 0);
                return asked;
            });
            answer.get()
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.errors[0].field").value("loginName"));
        }
    }

    private ResultActions add(String login, String way) throws Exception {
        return mvc.perform(post("/api/admin/members")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"随便写的\",\"loginName\":\"%s\",\"roles\":[\"DEPUTY\"],\"with\":\"%s\"}"
                        .formatted(login, way))
                .with(administrator));
    }

    private long membershipsOf(UUID person) {
        return jdbc.sql("select count(*) from membership where person = ?")
                .param(person)
                .query(Long.class)
                .single();
    }

    private static String member(String id, String what) {
        return "/api/admin/members/" + id + "/" + what;
    }

    private static JsonNode json(ResultActions answer) throws Exception {
        return new JsonMapper().readTree(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
