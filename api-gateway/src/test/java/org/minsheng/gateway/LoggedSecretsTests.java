package org.minsheng.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What stands in an address and must not stand in a log, when a service is silent and that is logged. */
@ExtendWith(OutputCaptureExtension.class)
class LoggedSecretsTests extends GatewayTest {

    @Test
    void neither_an_invitation_nor_a_token_is_logged_with_a_silent_service(CapturedOutput output) throws Exception {
        UPSTREAM.meanwhile = () -> {
            try {
                Thread.sleep(3000);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        };
        assertThat(get("/api/admin/public/invitations/the-secret-of-a-link").statusCode())
                .isEqualTo(504);
        assertThat(get("/auth/connect/logout?id_token_hint=the-secret-of-a-token")
                        .statusCode())
                .isEqualTo(504);
        assertThat(output)
                .contains("GET invited: NO_ANSWER_IN_TIME", "GET auth: NO_ANSWER_IN_TIME")
                .doesNotContain("the-secret");
    }
}
