package org.minsheng.gateway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisConnectionException;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.redis.RedisConnectionFailureException;

class LostSessionsTests {

    @Test
    void redis_that_does_not_answer_is_known_in_springs_words_and_in_its_own() {
        for (RuntimeException away : new RuntimeException[] {
            new RedisConnectionFailureException("no"),
            new RedisConnectionException("no"),
            new RedisCommandTimeoutException("no")
        }) {
            assertThat(LostSessions.refusal(new ServletException(away), "GET"))
                    .as(away.getClass().getSimpleName())
                    .contains(GatewayRefusal.SESSIONS_UNAVAILABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void a_change_whose_session_is_lost_may_have_been_made(String method) {
        assertThat(LostSessions.refusal(new ServletException(new RedisCommandTimeoutException("no")), method))
                .contains(GatewayRefusal.CHANGE_UNCERTAIN);
    }

    @Test
    void a_session_that_was_ended_meanwhile_is_no_store_that_is_away() {
        assertThat(LostSessions.refusal(
                        new ServletException(new IllegalStateException("Session was invalidated")), "GET"))
                .contains(GatewayRefusal.SESSION_ENDED);
    }

    @Test
    void a_mistake_of_ours_stays_one() {
        assertThat(LostSessions.refusal(new IllegalStateException("something else"), "GET"))
                .isEmpty();
    }
}
