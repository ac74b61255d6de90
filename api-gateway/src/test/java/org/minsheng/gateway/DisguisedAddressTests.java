package org.minsheng.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A letter of an address written as its number is the same address to whatever guards it. */
class DisguisedAddressTests extends GatewayTest {

    @ParameterizedTest
    @ValueSource(strings = {"/%61uth/sign-in/password", "/auth/sign-%69n/password"})
    void passwords_are_counted_by_whatever_spelling(String disguised) throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(post(disguised, "X-Any", "x").statusCode()).isEqualTo(200);
        }
        assertThat(post(disguised, "X-Any", "x").statusCode()).isEqualTo(429);
        assertThat(post("/auth/sign-in/password", "X-Any", "x").statusCode()).isEqualTo(429);
    }

    @Test
    void what_needs_a_session_needs_it_by_whatever_spelling() throws Exception {
        assertThat(get("/%61pi/core/projects").statusCode()).isEqualTo(401);
        assertThat(get("/api/%63ore/projects").statusCode()).isEqualTo(401);
        assertThat(get("/%61uth/oauth2/%74oken").statusCode()).isEqualTo(404);
        assertThat(get("/%69nternal/tenants/hangzhou").statusCode()).isEqualTo(404);
    }
}
