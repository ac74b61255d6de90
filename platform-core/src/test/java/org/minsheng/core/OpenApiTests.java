package org.minsheng.core;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.tenancy.testing.DescribedApi;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CoreTest
class OpenApiTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void the_pages_know_the_interface_as_it_is() throws Exception {
        String served =
                mvc.get().uri("/api/core/openapi").exchange().getResponse().getContentAsString(StandardCharsets.UTF_8);
        DescribedApi.assertKept(served, "core", "platform-core");
    }
}
