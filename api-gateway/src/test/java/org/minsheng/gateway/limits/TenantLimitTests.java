package org.minsheng.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minsheng.gateway.ui.Refusals;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** What is counted together. */
class TenantLimitTests {

    private final List<String> counted = new ArrayList<>();
    private final Buckets buckets = new Buckets(new LettuceConnectionFactory(), new SimpleMeterRegistry()) {
        @Override
        long secondsToWait(String key, int aMinute) {
            counted.add(key + " " + aMinute);
            return 0;
        }
    };
    private final TenantLimit limit =
            new TenantLimit(buckets, new LimitRules(1, 2, 3, 4, 5, 6), mock(Refusals.class), new JsonMapper());

    @Test
    void visitors_do_not_use_up_what_the_people_of_a_congress_have() throws Exception {
        asked("{\"tenant\":\"hangzhou\",\"roles\":[\"DEPUTY\",\"CONGRESS_STAFF\"]}");
        asked("{\"tenant\":\"hangzhou\",\"roles\":[\"VISITOR\"]}");
        assertThat(counted).containsExactly("t:{hangzhou}:gateway:limit 5", "t:{hangzhou}:gateway:limit:visitors 6");
    }

    @Test
    void whoever_acts_in_no_tenant_is_not_counted_here() throws Exception {
        asked("{\"roles\":[\"PLATFORM_OPERATOR\"]}");
        assertThat(limit.filter(request(Map.of()), _ -> ServerResponse.ok().build())
                        .statusCode())
                .hasToString("200 OK");
        assertThat(counted).isEmpty();
    }

    private void asked(String claims) throws Exception {
        String token = "e30." + Base64.getUrlEncoder().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".x";
        limit.filter(
                request(Map.of(HttpHeaders.AUTHORIZATION, "Bearer " + token)),
                _ -> ServerResponse.ok().build());
    }

    private static ServerRequest request(Map<String, String> headers) {
        var request = new MockHttpServletRequest();
        headers.forEach(request::addHeader);
        return ServerRequest.create(request, List.of());
    }
}
