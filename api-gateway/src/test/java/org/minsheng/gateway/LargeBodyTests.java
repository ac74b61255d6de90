package org.minsheng.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies are refused by what they announce, and nobody waits until they have come; or by what comes of them. */
class LargeBodyTests extends GatewayTest {

    @ParameterizedTest
    @CsvSource({
        "/auth/sign-in/password, application/json, 1100000",
        "/api/admin/public/invitations/abc, application/json, 60000000",
        "/api/core/imports, multipart/form-data; boundary=x, 13000000"
    })
    void what_is_larger_than_anything_of_ours_is_not_read(String path, String type, long length) throws IOException {
        assertThat(answerToAnnouncing(path, type, length)).isEqualTo("HTTP/1.1 413 ");
    }

    @ParameterizedTest
    @CsvSource({
        "/auth/sign-in/password, application/json, 1100000",
        "/auth/sign-in/password, application/json, 4000000",
        "/auth/sign-in/password, multipart/form-data; boundary=x, 13000000"
    })
    void what_announces_nothing_is_sent_on_so_far_and_no_further(String path, String type, int length)
            throws Exception {
        var answer = send(request(path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[length]))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/too-large");
    }

    private String answerToAnnouncing(String path, String type, long length) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                                    + "\r\nContent-Length: " + length + "\r\n\r\n{")
                            .getBytes(StandardCharsets.UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }
}
