package org.minsheng.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** As the chart sets it up: an ingress in front ends TLS and adds the address that it saw. */
@TestPropertySource(properties = "minsheng.proxies=1")
class BehindIngressTests extends GatewayTest {

    @Test
    void an_address_that_the_browser_puts_before_its_own_counts_for_nothing() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(password("198.51.100." + i + ", 203.0.113.7")).isEqualTo(200);
        }
        assertThat(password("198.51.100.99, 203.0.113.7")).isEqualTo(429);
        assertThat(password("203.0.113.8")).as("somebody else").isEqualTo(200);
    }

    @Test
    void also_where_the_ingress_sees_addresses_of_the_cluster_alone() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(password("198.51.100." + i + ", 10.0.0.7")).isEqualTo(200);
        }
        assertThat(password("198.51.100.99, 10.0.0.7")).isEqualTo(429);
    }

    @Test
    void an_address_that_reads_too_much_waits_and_other_visitors_do_not() throws Exception {
        String congress = "/o/crowded/api/congress";
        HttpResponse<String> last = get(congress, "X-Forwarded-For", "203.0.113.9");
        for (int i = 0; i < 3_000 && last.statusCode() == 200; i++) {
            last = get(congress, "X-Forwarded-For", "203.0.113.9");
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(header(last, "retry-after"))).isBetween(1, 60);
        assertThat(last.body()).contains("/problems/too-many-requests").contains(header(last, "x-request-id"));
        assertThat(last.headers().map()).doesNotContainKey("set-cookie");
        assertThat(get(congress, "X-Forwarded-For", "203.0.113.10").statusCode())
                .as("somebody else")
                .isEqualTo(200);
    }

    @Test
    void a_browser_that_came_by_tls_is_told_to_keep_to_it() throws Exception {
        assertThat(header(get("/", "X-Forwarded-Proto", "https"), "strict-transport-security"))
                .contains("max-age=31536000");
        assertThat(header(get("/"), "strict-transport-security")).isEmpty();
    }

    private int password(String forwardedFor) throws Exception {
        return post("/auth/sign-in/password", "X-Forwarded-For", forwardedFor).statusCode();
    }
}
