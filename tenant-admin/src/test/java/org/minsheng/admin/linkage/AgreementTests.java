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
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

/** How a grant comes about: proposed by one side, trimmed, agreed or refused by the other. */
class AgreementTests extends LinkageTest {

    @Test
    void a_kind_that_is_nothing_and_text_that_cannot_be_kept_are_the_senders_mistake() throws Exception {
        send(city, "", proposal(district, "RECEIVE", "").replace("\"FUNDS\"", "null"))
                .andExpect(status().isUnprocessableContent());
        send(city, "/" + UUID.randomUUID() + "/refuse", "{\"reason\": \"a\\u0000b\"}")
                .andExpect(status().isBadRequest());
    }

    @Test
    void a_day_beyond_all_plans_is_refused_in_the_readers_language_and_says_which() throws Exception {
        String farOff =
                proposal(district, "RECEIVE", ", \"until\": \"1999-12-31\"").replace("2020-08-12", "1999-01-01");
        send(city, "", farOff)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field", contains("from", "until")))
                .andExpect(jsonPath("$.errors[0].message").value("日期不在2000年1月1日至2100年12月31日之间"));
        agree(district, proposed(), "{\"until\": \"9999-12-31\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field", contains("until")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"-999999999-01-01\"",
                "\"+999999999-12-31\"",
                "[2020, 8, 12]",
                "20200812",
                "\"2020-08-12T10:00\""
            })
    void what_is_no_day_as_pages_write_it_is_not_understood_and_says_where(String day) throws Exception {
        send(city, "", proposal(district, "RECEIVE", "").replace("\"2020-08-12\"", day))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("from"));
        send(city, "", proposal(district, "RECEIVE", ", \"until\": " + day))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("until"));
    }

    @Test
    void the_city_proposes_the_district_agrees_and_core_obeys() throws Exception {
        String grant = id(send(city, "", proposal(district, "RECEIVE", ", \"until\": \"2020-12-31\""))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.existing", hasSize(0)))
                .andExpect(jsonPath("$.proposed", hasSize(1)))
                .andExpect(jsonPath("$.proposed[0].state").value("PROPOSED"))
                .andExpect(jsonPath("$.proposed[0].direction").value("RECEIVE"))
                .andExpect(jsonPath("$.proposed[0].proposedBy").value("US"))
                .andExpect(jsonPath("$.proposed[0].partner.slug").value(district.value())));
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
    void each_change_is_one_step_and_one_version_and_telling_core_is_neither() throws Exception {
        String grant = proposed();
        assertThat(etag(grant)).isEqualTo("\"0\"");
        agree(district, grant, NOTHING)
                .andExpect(jsonPath("$.enforced").value(true))
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.history", hasSize(2)));
        send(city, "/" + grant + "/end", NOTHING)
                .andExpect(jsonPath("$.enforced").value(true))
                .andExpect(jsonPath("$.version").value(2))
                .andExpect(jsonPath("$.history", hasSize(3)));
        assertThat(etag(grant)).isEqualTo("\"2\"");
    }

    @Test
    void the_same_is_not_agreed_twice() throws Exception {
        String grant = agreed();
        send(district, "", proposal(city, "GIVE", ""))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/grant-exists"))
                .andExpect(jsonPath("$.grant").value(grant));
        send(city, "", citysProjects(district)).andExpect(status().isCreated());
        send(city, "/" + grant + "/end", NOTHING);
        send(district, "", proposal(city, "GIVE", "")).andExpect(status().isCreated());
    }

    @Test
    void a_second_click_proposes_nothing_twice_and_is_answered_like_the_first() throws Exception {
        String key = UUID.randomUUID().toString();
        List<String> answers = new ArrayList<>();
        for (int click = 0; click < 2; click++) {
            var answer = mvc.perform(post(API)
                            .header("Idempotency-Key", key)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(proposal(district, "RECEIVE", ""))
                            .with(staff(city)))
                    .andExpect(status().isCreated())
                    .andReturn()
                    .getResponse();
            answers.add(answer.getContentAsString());
        }
        assertThat(answers.getLast()).isEqualTo(answers.getFirst());
        mvc.perform(get(API).with(staff(city))).andExpect(jsonPath("$", hasSize(1)));
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
            for (var answer : threads.invokeAll(both)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).contains(200).containsAnyOf(409, 412);
        mvc.perform(get(API + "/" + grant).with(staff(city))).andExpect(jsonPath("$.history", hasSize(2)));
    }
}
