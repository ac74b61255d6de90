package org.minsheng.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A head of which it can be doubted where the request ends is passed on to nobody: what follows would be a request of its own. */
class AmbiguousHeadsTests extends GatewayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding: identity, chunked, chunked",
                "Transfer-Encoding : chunked",
                "Content-Length: -1",
                "Content-Length: 99999999999999999999",
                "Content-Length: 3\r\nContent-Length: 5",
                "Content-Length: +3",
                "Host: one\r\nHost: two",
                "Broken header"
            })
    void are_refused_and_passed_on_to_nobody(String header) throws Exception {
        signIn();
        int before = UPSTREAM.echoed.get();
        String answer = sent(
                "POST /auth/sign-in/password HTTP/1.1\r\n" + (header.startsWith("Host") ? "" : "Host: x\r\n")
                        + "Content-Type: application/json\r\n" + header
                        + "\r\n\r\n2\r\n{}\r\n0\r\n\r\nGET /auth/sign-in HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer).containsPattern("^HTTP/1\\.1 400 ").containsOnlyOnce("HTTP/1.1 ");
        assertThat(answer).contains("/problems/not-understood").doesNotContain("Exception", "Tomcat");
        assertThat(UPSTREAM.echoed).hasValue(before);
    }

    @Test
    void a_version_of_http_that_there_is_not_is_no_failure_of_ours() throws Exception {
        assertThat(sent("GET / HTTP/9.9\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ");
    }

    /** Tomcat reads the chunks and leaves the length aside, as the standard has it; services are told no length but ours. */
    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 3", "Content-Length: 300"})
    void a_length_beside_chunks_counts_for_nothing(String length) throws Exception {
        String answer = sent("POST /auth/sign-in/password HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Connection: close\r\nTransfer-Encoding: chunked\r\n" + length + "\r\n\r\n2\r\n{}\r\n0\r\n\r\n");
        assertThat(answer).containsPattern("^HTTP/1\\.1 (200|400) ").containsOnlyOnce("HTTP/1.1 ");
        assertThat(answer).doesNotContainPattern("(?i)content-length: 3(00)?\\R[a-z-]+: [^\\n]*\\Rhost");
    }

    private String sent(String request) throws Exception {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
