package org.minsheng.endpoints.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/** What nobody of ours worded is worded by its status, and tells nothing of our insides. */
class ProblemsTests extends ContractTest {

    @Test
    void what_is_not_there_and_what_is_no_address_are_not_found() {
        assertRefused(mvc.get().uri("/ponds/" + UUID.randomUUID()).exchange(), 404, "not-found");
        assertRefused(mvc.get().uri("/lakes").exchange(), 404, "not-found");
    }

    @Test
    void what_http_itself_refuses_is_in_our_words_too() {
        assertRefused(mvc.patch().uri("/ponds").exchange(), 405, "method-not-allowed");
        assertRefused(
                mvc.post()
                        .uri("/ponds")
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("west")
                        .exchange(),
                415,
                "unsupported-media-type");
    }

    @Test
    void a_failure_that_nobody_foresaw_keeps_its_secrets() {
        var answer = dig("{\"name\":\"broken\"}");
        assertRefused(answer, 500, "unforeseen");
        assertThat(answer).bodyText().doesNotContain("secret", "IllegalState", "org.minsheng");
    }

    @Test
    void a_problem_speaks_the_readers_language_and_otherwise_chinese() {
        Map.of("en-GB,en;q=0.9", "Not found", "zh-CN", "没有找到", "zh", "没有找到", "fr", "没有找到")
                .forEach((language, title) -> assertThat(mvc.get().uri("/lakes").header("Accept-Language", language))
                        .bodyJson()
                        .extractingPath("$.title")
                        .isEqualTo(title));
    }

    @Test
    void a_request_keeps_the_number_that_the_gateway_gave_it_if_that_is_harmless() {
        assertThat(mvc.get().uri("/lakes").header("X-Request-Id", "3f2a9c1e-0001"))
                .hasHeader("X-Request-Id", "3f2a9c1e-0001");
        assertThat(mvc.get()
                        .uri("/lakes")
                        .header("X-Request-Id", "x\" injected=\"1")
                        .exchange()
                        .getResponse()
                        .getHeader("X-Request-Id"))
                .matches("[0-9a-f-]{36}");
    }
}
