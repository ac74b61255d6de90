package org.minsheng.admin.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.minsheng.tenancy.TenantId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;

/** One proposal to several at once: to whom it goes, to whom it need not, and what nobody would see anything of. */
class ProposalTests extends LinkageTest {

    @Autowired
    JdbcClient jdbc;

    private ResultActions toAll(String more, TenantId... partners) throws Exception {
        String all = List.of(partners).stream()
                .map(partner -> "\"" + partner.value() + "\"")
                .collect(Collectors.joining(", "));
        return send(city, "", proposal(district, "RECEIVE", more).replace("\"" + district.value() + "\"", all));
    }

    private ResultActions listed() throws Exception {
        return mvc.perform(get(API).with(staff(city)));
    }

    @Test
    void each_partner_gets_a_grant_of_its_own() throws Exception {
        TenantId sibling = congresses.district(cityTenant);
        toAll("", district, sibling)
                .andExpect(status().isCreated())
                .andExpect(
                        jsonPath("$.proposed[*].partner.slug", containsInAnyOrder(district.value(), sibling.value())))
                .andExpect(jsonPath("$.proposed[*].state", contains("PROPOSED", "PROPOSED")))
                .andExpect(jsonPath("$.existing", hasSize(0)));
        mvc.perform(get(API).with(staff(sibling))).andExpect(jsonPath("$", hasSize(1)));
        mvc.perform(get(API).with(staff(district))).andExpect(jsonPath("$[*].partner.slug", contains(city.value())));
        assertThat(jdbc.sql("select count(distinct turn) from linkage_grant where grantee = ?")
                        .param(city.value())
                        .query(Long.class)
                        .single())
                .as("core catches up by turns, one for each")
                .isEqualTo(2);
    }

    @Test
    void who_has_the_same_already_keeps_it_and_is_named() throws Exception {
        String there = agreed();
        TenantId sibling = congresses.district(cityTenant);
        toAll("", district, sibling, sibling)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.proposed[*].partner.slug", contains(sibling.value())))
                .andExpect(jsonPath("$.existing[*].id", contains(there)))
                .andExpect(jsonPath("$.existing[0].state").value("ACTIVE"));
        toAll("", district, sibling)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/grant-exists"));
        listed().andExpect(jsonPath("$", hasSize(2)));
    }

    @Test
    void one_stranger_among_them_and_nobody_is_proposed_anything() throws Exception {
        TenantId foreign = congresses.district(congresses.city());
        toAll("", district, foreign).andExpect(status().isNotFound());
        toAll("").andExpect(status().isUnprocessableContent());
        String hundredAndOne =
                IntStream.rangeClosed(1, 101).mapToObj(n -> "\"d" + n + "\"").collect(Collectors.joining(","));
        send(city, "", proposal(district, "RECEIVE", "").replace("\"" + district.value() + "\"", hundredAndOne))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("partners"));
        listed().andExpect(jsonPath("$", hasSize(0)));
    }

    @Test
    void what_nothing_of_would_be_sent_is_refused_by_its_name() throws Exception {
        send(city, "", proposal(district, "GIVE", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field", contains("kinds", "kinds")))
                .andExpect(jsonPath("$.errors[0].message").value("“进度”目前还不能由市向区县共享"))
                .andExpect(jsonPath("$.errors[0].mend").value("即使双方同意，对方也看不到任何内容，请去掉这一项。"));
        send(district, "", proposal(city, "GIVE", "").replace("FUNDS", "ISSUES"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].message", contains("“问题”目前还不能由区县向市共享")));
        listed().andExpect(jsonPath("$", hasSize(0)));
    }

    @Test
    void nor_is_it_agreed_to_where_it_was_proposed_before_that_was_said() throws Exception {
        String grant = id(send(city, "", citysProjects(district)));
        jdbc.sql("update linkage_grant set kinds = array['PROJECTS', 'ISSUES'] where id = ?")
                .param(UUID.fromString(grant))
                .update();
        agree(district, grant, NOTHING)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].value", contains("ISSUES")));
        agree(district, grant, "{\"kinds\": [\"PROJECTS\"]}").andExpect(status().isOk());
    }

    @Test
    void partners_come_with_what_can_go_which_way() throws Exception {
        mvc.perform(get(API + "/partners").with(staff(city)))
                .andExpect(jsonPath("$[0].give", contains("PROJECTS")))
                .andExpect(jsonPath("$[0].receive", contains("PROJECTS", "PROGRESS", "FUNDS")));
        mvc.perform(get(API + "/partners").with(staff(district)))
                .andExpect(jsonPath("$[0].give", contains("PROJECTS", "PROGRESS", "FUNDS")))
                .andExpect(jsonPath("$[0].receive", contains("PROJECTS")));
    }

    @Test
    void sent_again_it_is_proposed_once_to_each() throws Exception {
        TenantId sibling = congresses.district(cityTenant);
        String key = UUID.randomUUID().toString();
        String body = proposal(district, "RECEIVE", "")
                .replace("\"" + district.value() + "\"", "\"" + district.value() + "\", \"" + sibling.value() + "\"");
        var answers = new ArrayList<String>();
        for (int time = 0; time < 2; time++) {
            answers.add(mvc.perform(post(API)
                            .header("Idempotency-Key", key)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body)
                            .with(staff(city)))
                    .andExpect(status().isCreated())
                    .andReturn()
                    .getResponse()
                    .getContentAsString());
        }
        assertThat(answers.getLast()).isEqualTo(answers.getFirst());
        listed().andExpect(jsonPath("$", hasSize(2)));
    }
}
