package org.minsheng.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.core.testing.Tokens;
import org.minsheng.tenancy.testing.DescribedApi;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CoreTest
class OpenApiTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestTenants tenants;

    @Test
    void the_pages_know_the_interface_as_it_is() throws Exception {
        String served =
                mvc.get().uri("/api/core/openapi").exchange().getResponse().getContentAsString(StandardCharsets.UTF_8);
        DescribedApi.assertKept(served, "core", "platform-core");
    }

    @Test
    void whoever_may_not_is_refused_before_anything_of_the_request_is_read() {
        var nobody = Tokens.of(tenants.freshCity(), Role.STREET_COUNCILLOR);
        assertThat(DescribedApi.guarded("core")).hasSizeGreaterThan(20).allSatisfy(asked -> {
            var request = mvc.perform(request(HttpMethod.valueOf(asked.method()), asked.path())
                    .contentType(asked.contentType())
                    .content("{broken")
                    .with(nobody));
            assertThat(request).hasStatus(HttpStatus.FORBIDDEN);
        });
    }

    @Test
    void whoever_is_not_signed_in_is_told_so_everywhere() {
        assertThat(DescribedApi.guarded("core"))
                .allSatisfy(asked -> assertThat(mvc.perform(request(HttpMethod.valueOf(asked.method()), asked.path())))
                        .hasStatus(HttpStatus.UNAUTHORIZED));
    }

    @Test
    void every_operation_is_said_in_both_languages() {
        for (String language : List.of("zh-CN", "en-GB")) {
            assertThat(mvc.get().uri("/api/core/openapi").header("Accept-Language", language))
                    .bodyJson()
                    .extractingPath("$.paths.*.*.summary")
                    .asArray()
                    .doesNotContainNull()
                    .hasSize(operations())
                    .allSatisfy(said -> assertThat(said.toString())
                            .matches("zh-CN".equals(language) ? ".*\\p{IsHan}.*" : "[^\\p{IsHan}]+"));
        }
    }

    private int operations() {
        return DescribedApi.operations("core");
    }
}
