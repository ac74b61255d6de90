package org.minsheng.admin.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minsheng.admin.onboarding.Congresses;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What may be shared at all, with whom, and who decides. */
class GrantRightsTests extends LinkageTest {

    private static final String WAITING = "/api/admin/waiting";

    @Autowired
    LinkageGrants grants;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"BALLOTS", "DUTY_POINTS", "PHONE_NUMBERS", "SCREENING", "DELIBERATION_OPINIONS", "ROUTES"})
    void what_never_crosses_is_refused_with_the_reason(String kind) throws Exception {
        String body = proposal(district, "RECEIVE", "").replace("\"FUNDS\"", "\"" + kind + "\"");
        send(city, "", body)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].message").value("“" + kind + "”永远不能共享"));
    }

    @Test
    void a_proposal_waits_for_the_other_side_alone_until_it_is_answered() throws Exception {
        String waiting = "$.items[?(@.kind == 'GRANTS_TO_ANSWER')].count";
        String grant = proposed();
        mvc.perform(get(WAITING).with(staff(district))).andExpect(jsonPath(waiting, contains(1)));
        mvc.perform(get(WAITING).with(staff(city))).andExpect(jsonPath(waiting, empty()));
        mvc.perform(get(WAITING).with(staff(congresses.district(cityTenant)))).andExpect(jsonPath(waiting, empty()));
        mvc.perform(get(WAITING).with(tokens.of(district, Role.DEPUTY))).andExpect(jsonPath(waiting, empty()));
        agree(district, grant, NOTHING).andExpect(status().isOk());
        mvc.perform(get(WAITING).with(staff(district))).andExpect(jsonPath(waiting, empty()));
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
        for (TenantId other : List.of(foreign, otherCity.id(), city, new TenantId("does-not-exist"))) {
            send(city, "", proposal(other, "RECEIVE", "")).andExpect(status().isNotFound());
        }
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
        assertThat(grants.find(new GrantId(UUID.fromString(grant)), city)
                        .orElseThrow()
                        .state())
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
        for (String path : List.of(some + "/agree", some + "/refuse", some + "/end")) {
            mvc.perform(post(API + path).with(token)).andExpect(status().isForbidden());
        }
        mvc.perform(post(API)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(proposal(city, "GIVE", ""))
                        .with(token))
                .andExpect(status().isForbidden());
        mvc.perform(get("/internal/linkage-grants").with(token)).andExpect(status().isForbidden());
    }
}
