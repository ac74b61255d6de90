package org.minsheng.endpoints.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** Two change the same thing. */
class LostRacesTests extends ContractTest {

    @Test
    void who_comes_too_late_reads_who_changed_what_and_which_version_there_is() {
        var answer = change().header(HttpHeaders.IF_MATCH, "\"6\"").exchange();
        assertRefused(answer, 412, "changed-meanwhile");
        assertThat(answer).hasHeader(HttpHeaders.ETAG, "\"7\"");
        assertThat(answer).bodyJson().extractingPath("$.changes[0].field").isEqualTo("depth");
        assertThat(answer).bodyJson().extractingPath("$.changes[0].from").isEqualTo("2");
        assertThat(answer).bodyJson().extractingPath("$.changes[0].to").isEqualTo("3");
        assertThat(answer).bodyJson().extractingPath("$.changes[0].by").isEqualTo("甲");
        assertThat(answer).bodyJson().hasPath("$.changes[0].at");
    }

    @Test
    void a_race_that_is_lost_at_the_last_moment_has_the_same_name() {
        assertRefused(mvc.delete().uri("/ponds/1").exchange(), 412, "changed-meanwhile");
    }

    @Test
    void a_change_that_names_no_version_is_not_made() {
        assertRefused(change().exchange(), 428, "version-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "7", "\"7", "\"x\"", "\"6\", \"7\""})
    void what_is_no_version_of_ours_names_none(String header) {
        assertRefused(change().header(HttpHeaders.IF_MATCH, header).exchange(), 428, "version-missing");
    }

    @Test
    void the_version_that_there_is_may_be_changed() {
        assertThat(change().header(HttpHeaders.IF_MATCH, "\"7\"")).hasStatusOk();
        assertThat(change().header(HttpHeaders.IF_MATCH, "W/\"7\"")).hasStatusOk();
    }

    @Test
    void a_key_of_another_request_is_refused() {
        assertRefused(dig("{\"name\":\"again\"}"), 422, "key-reused");
    }

    private MockMvcRequestBuilder change() {
        return mvc.put().uri("/ponds/1").contentType(MediaType.APPLICATION_JSON).content("{\"name\":\"east\"}");
    }
}
