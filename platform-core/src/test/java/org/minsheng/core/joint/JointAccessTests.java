package org.minsheng.core.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.minsheng.core.exchange.grants.GrantKind.FUNDS;
import static org.minsheng.core.exchange.grants.GrantKind.PROGRESS;
import static org.minsheng.core.exchange.grants.GrantKind.PROJECTS;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minsheng.core.exchange.grants.LinkageGrant;
import org.minsheng.core.exchange.transport.Samples;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.Tokens;
import org.minsheng.tenancy.token.Role;
import org.springframework.test.web.servlet.ResultActions;

/** Whoever shows something learns that it was looked at. */
@CoreTest
class JointAccessTests extends JointTest {

    @Test
    void every_read_through_a_grant_is_told_to_the_grantor_once_without_a_name() throws Exception {
        UUID someone = UUID.randomUUID();
        var reader = Tokens.as(someone, city, Role.GOVERNMENT_OFFICE, Role.AUDIT_OBSERVER);
        mvc.perform(get("/api/core/joint/board?year=2020").with(reader)).andExpect(status().isOk());
        mvc.perform(get("/api/core/joint/projects/" + open + "/" + beds).with(reader))
                .andExpect(status().isOk());
        mvc.perform(get("/api/core/joint/overview?year=2020").with(reader)).andExpect(status().isOk());
        mvc.perform(get("/api/core/joint/board/export?year=2020&q=床位").with(reader))
                .andExpect(status().isOk());
        // of these nothing of the district was in the answer
        mvc.perform(get("/api/core/joint/board?year=2020&tenant=" + city).with(reader));
        mvc.perform(get("/api/core/joint/projects/" + open + "/" + secret).with(reader));
        read("board?year=2020").andExpect(status().isOk());
        exchange.deliver(city);
        exchange.deliver(city);

        mvc.perform(get("/api/core/access-log").with(Tokens.of(open, Role.CONGRESS_STAFF)))
                .andExpect(status().isOk())
                .andExpect(
                        jsonPath("$.items[*].what").value(contains("BOARD", "EXPORT", "OVERVIEW", "PROJECT", "BOARD")))
                .andExpect(jsonPath("$.items[*].readerNo").value(contains(2, 1, 1, 1, 1)))
                .andExpect(jsonPath("$.items[*].projects").value(contains(2, 1, 2, 1, 2)))
                .andExpect(jsonPath("$.items[3].subject").value("1 养老床位"))
                .andExpect(jsonPath("$.items[3].role").value("GOVERNMENT_OFFICE"))
                .andExpect(jsonPath("$.items[3].grantId").value(grant.id().toString()))
                .andExpect(jsonPath("$.items[3].reader.tenant").value(city.value()))
                .andExpect(content().string(not(containsString(someone.toString()))));
        assertThat(exchange.count(city, "access")).isEqualTo(5);
        assertThat(exchange.count(silent, "access_log")).isZero();
    }

    @Test
    void the_names_to_filter_the_board_by_are_no_look_at_anyone() throws Exception {
        read("places")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].tenant").value(hasItem(open.value())));
        assertThat(exchange.count(city, "access")).isZero();
        read("board?year=2020").andExpect(status().isOk());
        assertThat(exchange.count(city, "access")).isEqualTo(1);
    }

    @Test
    void a_look_under_a_grant_that_has_ended_since_is_still_told() throws Exception {
        read("board?year=2020").andExpect(status().isOk());
        exchange.agree(Samples.ended(grant));
        exchange.deliver(city);
        assertThat(exchange.count(open, "access_log")).isEqualTo(1);
    }

    @Test
    void the_access_log_is_paged_and_not_for_everyone() throws Exception {
        for (int i = 0; i < 3; i++) {
            read("board?year=2020").andExpect(status().isOk());
        }
        exchange.deliver(city);
        String first = mvc.perform(get("/api/core/access-log?limit=2").with(Tokens.of(open, Role.TENANT_ADMINISTRATOR)))
                .andExpect(jsonPath("$.items.length()").value(2))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String next = JsonPath.read(first, "$.next");
        mvc.perform(get("/api/core/access-log?limit=2&cursor=" + next).with(Tokens.of(open, Role.CONGRESS_STAFF)))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.next").value((Object) null));
        mvc.perform(get("/api/core/access-log?cursor=" + next).with(Tokens.of(silent, Role.CONGRESS_STAFF)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/core/access-log").with(Tokens.of(open, Role.DEPUTY)))
                .andExpect(status().isForbidden());
    }

    @Test
    void looks_are_found_by_who_how_and_when() throws Exception {
        read("board?year=2020").andExpect(status().isOk());
        read("overview?year=2020").andExpect(status().isOk());
        exchange.deliver(city);
        String first = JsonPath.read(asked("limit=1").andReturn().getResponse().getContentAsString(), "$.items[0].at");
        LocalDate day = LocalDate.ofInstant(Instant.parse(first), ZoneId.of("Asia/Shanghai"));

        asked("what=BOARD").andExpect(jsonPath("$.items[*].what").value(contains("BOARD")));
        asked("reader=" + city).andExpect(jsonPath("$.items.length()").value(2));
        asked("reader=" + silent).andExpect(jsonPath("$.items").isEmpty());
        asked("reader=%25").andExpect(jsonPath("$.items").isEmpty());
        asked("from=" + day + "&until=" + day)
                .andExpect(jsonPath("$.items.length()").value(2));
        asked("from=" + day.plusDays(1)).andExpect(jsonPath("$.items").isEmpty());
        asked("until=" + day.minusDays(1)).andExpect(jsonPath("$.items").isEmpty());
        String next = JsonPath.read(
                asked("limit=1&reader=" + city).andReturn().getResponse().getContentAsString(), "$.next");
        asked("limit=1&reader=" + city + "&cursor=" + next)
                .andExpect(jsonPath("$.items[*].what").value(contains("BOARD")));
        asked("limit=1&cursor=" + next).andExpect(status().isNotFound());
    }

    @Test
    void who_has_looked_can_be_chosen_from_and_is_nobody_elses_to_know() throws Exception {
        read("board?year=2020").andExpect(status().isOk());
        exchange.deliver(city);
        mvc.perform(get("/api/core/access-log/readers").with(Tokens.of(open, Role.CONGRESS_STAFF)))
                .andExpect(jsonPath("$[*].tenant").value(contains(city.value())));
        mvc.perform(get("/api/core/access-log/readers").with(Tokens.of(silent, Role.CONGRESS_STAFF)))
                .andExpect(jsonPath("$").isEmpty());
        mvc.perform(get("/api/core/access-log/readers").with(Tokens.of(open, Role.DEPUTY)))
                .andExpect(status().isForbidden());
    }

    private ResultActions asked(String query) throws Exception {
        return mvc.perform(get("/api/core/access-log?" + query).with(Tokens.of(open, Role.CONGRESS_STAFF)));
    }

    @Test
    void two_grants_on_one_project_are_both_told() throws Exception {
        LinkageGrant second =
                exchange.agree(Samples.naming(Samples.grant(open, city, PROJECTS, PROGRESS, FUNDS), beds));
        read("board?year=2020").andExpect(status().isOk());
        exchange.deliver(city);
        assertThat(exchange.rows(
                        open,
                        "select projects from access_log where grant_id = ?",
                        grant.id().value()))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("projects", 2));
        assertThat(exchange.rows(
                        open,
                        "select projects from access_log where grant_id = ?",
                        second.id().value()))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("projects", 1));
    }
}
