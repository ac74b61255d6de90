package org.minsheng.endpoints.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ModestBodiesTests {

    private final ModestBodies bodies = new ModestBodies();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain chain = new MockFilterChain();

    @Test
    void a_body_that_says_it_is_too_long_goes_no_further() throws Exception {
        bodies.doFilter(request(ModestBodies.MOST + 1, "application/json", true), response, chain);
        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(chain.getRequest()).isNull();
    }

    @Test
    void a_body_of_unsaid_length_is_read_so_far_and_no_further() throws Exception {
        bodies.doFilter(request(ModestBodies.MOST + 1, "application/json", false), response, chain);
        assertThatThrownBy(() -> passed().getInputStream().readAllBytes()).isInstanceOf(IOException.class);
    }

    @Test
    void what_is_no_longer_than_allowed_is_read_whole() throws Exception {
        bodies.doFilter(request(ModestBodies.MOST, "application/json", false), response, chain);
        assertThat(passed().getInputStream().readAllBytes()).hasSize(ModestBodies.MOST);
    }

    @Test
    void a_form_with_a_file_has_a_bound_of_its_own() throws Exception {
        bodies.doFilter(request(ModestBodies.MOST + 1, "multipart/form-data; boundary=x", true), response, chain);
        assertThat(passed().getInputStream().readAllBytes()).hasSize(ModestBodies.MOST + 1);
    }

    private jakarta.servlet.ServletRequest passed() {
        return java.util.Objects.requireNonNull(chain.getRequest());
    }

    private static MockHttpServletRequest request(int length, String type, boolean saysSo) {
        var request = new MockHttpServletRequest("POST", "/anywhere") {
            @Override
            public long getContentLengthLong() {
                return saysSo ? super.getContentLengthLong() : -1;
            }
        };
        request.setContentType(type);
        request.setContent(new byte[length]);
        return request;
    }
}
