package org.minsheng.core.execution.attachment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.ground.files.SamplePictures;
import org.minsheng.core.testing.AskedAs;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** What comes in, who may send it, and what they are told. */
@CoreTest
@NullUnmarked
class UploadEndpointTests {

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    AskedAs clerk;

    @BeforeEach
    void a_clerk() {
        clerk = AskedAs.role(mvc, tenants.freshCity(), Role.DEPARTMENT_CLERK);
    }

    @Test
    void what_is_sent_twice_comes_once() {
        UUID key = UUID.randomUUID();
        byte[] photo = SamplePictures.jpeg(60, 30);
        JsonNode first = AskedAs.ok(upload("a.jpg", photo, key));
        assertThat(AskedAs.ok(upload("a.jpg", photo, key))).isEqualTo(first);
        assertThat(upload("a.jpg", SamplePictures.jpeg(61, 30), key)).hasStatus(422);
    }

    @Test
    void what_is_no_photo_or_document_is_refused_in_words() {
        MvcTestResult refused = upload("photo.jpg", "<html>".getBytes(StandardCharsets.US_ASCII), null);
        assertThat(refused).hasStatus(422);
        assertThat(AskedAs.json(refused).get("detail").asString()).contains("JPEG", "PDF");
        assertThat(AskedAs.json(upload("a.jpg", new byte[0], null)).get("type").asString())
                .isEqualTo("/problems/file-empty");
    }

    @Test
    void only_clerks_send_any() {
        AskedAs deputy = clerk.with(Role.DEPUTY);
        assertThat(deputy.send("/api/core/report-files", "a.jpg", SamplePictures.jpeg(60, 30), null))
                .hasStatus(403);
    }

    private MvcTestResult upload(String name, byte[] content, @Nullable UUID key) {
        return clerk.send("/api/core/report-files", name, content, key);
    }
}
