package org.minsheng.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pages as the browser gets them. */
class PageTests extends GatewayTest {

    @Test
    void every_address_of_the_app_is_the_app_and_hashed_files_are_kept() throws Exception {
        var page = get("/projects/42", "Accept", "text/html");
        assertThat(page.body()).contains("<title>");
        assertThat(header(page, "cache-control")).isEqualTo("no-store");
        assertThat(header(page, "content-security-policy"))
                .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline';"
                        + " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; manifest-src 'self';"
                        + " worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        var file = get("/assets/app-1a2b3c.js");
        assertThat(header(file, "cache-control")).contains("max-age=31536000").contains("immutable");
        assertThat(file.headers().allValues("set-cookie")).isEmpty();
        assertThat(get("/assets/none.js").statusCode()).isEqualTo(404);
        assertThat(get("/api/none").statusCode()).isIn(401, 404);
    }

    @Test
    void below_m_is_the_phone_document_and_it_alone_may_ask_for_camera_and_position() throws Exception {
        for (String path : List.of("/m", "/m/", "/m/duties/project/7/2020-06", "/m/projects?q=m")) {
            var page = get(path, "Accept", "text/html");
            assertThat(page.body()).as(path).contains("<title>phone");
            assertThat(header(page, "cache-control")).isEqualTo("no-store");
            assertThat(header(page, "permissions-policy"))
                    .as(path)
                    .isEqualTo("camera=(self), microphone=(), geolocation=(self), payment=(), usb=()");
        }
        for (String path : List.of("/", "/duties", "/mine", "/projects/m/1", "/sign-in")) {
            var page = get(path, "Accept", "text/html");
            assertThat(page.body()).as(path).contains("<title>app");
            assertThat(header(page, "permissions-policy"))
                    .as(path)
                    .isEqualTo("camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        }
    }

    @Test
    void the_worker_and_the_manifest_are_asked_for_anew_and_are_nobody_s() throws Exception {
        var worker = get("/m/sw.js");
        assertThat(header(worker, "content-type")).startsWith("text/javascript");
        assertThat(header(worker, "cache-control")).isEqualTo("no-store");
        var manifest = get("/m/manifest.webmanifest");
        assertThat(header(manifest, "content-type")).startsWith("application/manifest+json");
        for (var file : List.of(worker, manifest)) {
            assertThat(file.headers().allValues("set-cookie")).isEmpty();
        }
        assertThat(get("/m/none.js").statusCode()).isEqualTo(404);
    }

    @Test
    void the_management_port_serves_management_alone() throws Exception {
        for (String path : List.of("/sign-in", "/", "/api/core/projects", "/docs", "/login")) {
            assertThat(managed(path)).as(path).isEqualTo(404);
        }
        assertThat(managed("/actuator/health/liveness")).isEqualTo(200);
    }

    private int managed(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + path)))
                .statusCode();
    }
}
