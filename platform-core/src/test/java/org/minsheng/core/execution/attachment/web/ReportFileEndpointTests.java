package org.minsheng.core.execution.attachment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.ground.files.SamplePictures;
import org.minsheng.core.testing.AskedAs;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.ListedCity;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** A clerk sends photos and documents, names them in a report, and whoever sees the report sees them. */
@CoreTest
@NullUnmarked
class ReportFileEndpointTests {

    private static final String UPLOADS = "/api/core/report-files";
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\nendobj\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    ListedCity city;
    AskedAs clerk;
    String ofProject;

    @BeforeEach
    void a_city_with_its_list() {
        city = ListedCity.atWorkSince(LocalDate.of(2020, 1, 6), tenants, mvc);
        clerk = city.clerk();
        ofProject = "/api/core/projects/" + AskedAs.id(city.project()) + "/report-files";
    }

    @Test
    void what_a_report_names_is_seen_by_whoever_sees_the_report() {
        UUID photo = uploaded("IMG_1.JPG", SamplePictures.jpeg(600, 300));
        UUID document = uploaded("验收单.pdf", PDF);
        AskedAs.ok(report(null, named(photo, "新铺的路面"), named(document, null)));
        for (AskedAs reader : List.of(clerk, city.office(), city.office().with(Role.DEPUTY))) {
            JsonNode files = AskedAs.ok(reader.get(ofProject));
            assertThat(files).hasSize(2);
            assertThat(files.get(0).get("month").asString()).isEqualTo("2020-07");
            assertThat(files.get(0).get("type").asString()).isEqualTo("JPEG");
            assertThat(files.get(0).get("caption").asString()).isEqualTo("新铺的路面");
            assertThat(files.get(0).get("width").asInt()).isEqualTo(600);
            assertThat(files.get(1).get("name").asString()).isEqualTo("验收单.pdf");
            MvcTestResult shown = reader.get(ofProject + "/" + photo + "/thumbnail");
            assertThat(shown).hasStatusOk().hasContentType("image/jpeg");
        }
    }

    @Test
    void a_document_is_saved_and_never_opened_as_a_page_of_ours() {
        UUID document = uploaded("验收单.pdf", PDF);
        AskedAs.ok(report(null, named(document, null)));
        MvcTestResult sent = clerk.get(ofProject + "/" + document);
        assertThat(sent)
                .hasStatusOk()
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox")
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        said -> assertThat(said).singleElement().asString().startsWith("attachment; "));
        assertThat(sent.getResponse().getContentAsByteArray()).isEqualTo(PDF);
        assertThat(clerk.get(ofProject + "/" + document + "/thumbnail")).hasStatus(404);
    }

    @Test
    void nobody_else_sees_them() {
        UUID photo = uploaded("a.jpg", SamplePictures.jpeg(60, 30));
        AskedAs.ok(report(null, named(photo, null)));
        AskedAs otherDepartment = city.office().clerkOf(city.office().department("市民政局"));
        AskedAs otherCity = AskedAs.role(mvc, tenants.freshCity(), Role.CONGRESS_STAFF);
        for (String path : List.of(ofProject, ofProject + "/" + photo, ofProject + "/" + photo + "/thumbnail")) {
            assertThat(otherDepartment.get(path)).as(path).hasStatus(404);
            assertThat(otherCity.get(path)).as(path).hasStatus(404);
            assertThat(city.office().with(Role.SECURITY_ADMINISTRATOR).get(path))
                    .hasStatus(403);
        }
        String asShare = ofProject.replace("projects", "shares");
        assertThat(city.office().get(asShare + "/" + photo)).hasStatus(404);
    }

    @Test
    void until_it_is_handed_in_only_its_sender_sees_it() {
        UUID photo = uploaded("a.jpg", SamplePictures.jpeg(60, 30));
        String thumbnail = UPLOADS + "/" + photo + "/thumbnail";
        assertThat(clerk.get(thumbnail)).hasStatusOk();
        assertThat(city.office().get(thumbnail)).hasStatus(403);
        AskedAs elsewhere = AskedAs.role(mvc, tenants.freshCity(), Role.DEPARTMENT_CLERK);
        assertThat(elsewhere.get(thumbnail)).hasStatus(404);
        assertThat(elsewhere.send(HttpMethod.DELETE, UPLOADS + "/" + photo, null, null))
                .hasStatus(204);
        assertThat(clerk.get(thumbnail)).hasStatusOk();
        assertThat(clerk.send(HttpMethod.DELETE, UPLOADS + "/" + photo, null, null))
                .hasStatus(204);
        assertThat(clerk.get(thumbnail)).hasStatus(404);
        assertThat(report(null, named(photo, null))).hasStatus(409);
    }

    @Test
    void sent_again_without_a_word_of_files_a_report_keeps_them_and_what_it_no_longer_names_is_gone() {
        UUID one = uploaded("1.jpg", SamplePictures.jpeg(60, 30));
        UUID other = uploaded("2.jpg", SamplePictures.jpeg(60, 30));
        JsonNode first = AskedAs.ok(report(null, named(one, null), named(other, null)));
        JsonNode second = AskedAs.ok(clerk.report(city.project(), "2020-07", city.figures(), version(first)));
        assertThat(AskedAs.ok(clerk.get(ofProject))).hasSize(2);
        JsonNode third = AskedAs.ok(report(version(second), named(other, "只剩这张")));
        JsonNode left = AskedAs.ok(clerk.get(ofProject));
        assertThat(left).hasSize(1);
        assertThat(AskedAs.id(left.get(0))).isEqualTo(other);
        assertThat(clerk.get(ofProject + "/" + one)).hasStatus(404);
        assertThat(report(version(third), named(one, null))).hasStatus(409);
        assertThat(AskedAs.ok(clerk.get(ofProject))).hasSize(1);
    }

    @Test
    void a_file_belongs_to_one_report() {
        UUID photo = uploaded("1.jpg", SamplePictures.jpeg(60, 30));
        AskedAs.ok(report(null, named(photo, null)));
        Map<String, Object> june = new HashMap<>(city.figures());
        june.put("files", List.of(named(photo, null)));
        assertThat(clerk.report(city.project(), "2020-06", june, null)).hasStatus(409);
    }

    @Test
    void nine_photos_and_five_documents_are_all_that_a_report_takes() {
        List<Map<String, Object>> photos = uploadedSeveral(9, "a.jpg", SamplePictures.jpeg(60, 30));
        List<Map<String, Object>> documents = uploadedSeveral(6, "a.pdf", PDF);
        assertThat(reportOf(Stream.of(documents))).hasStatus(422);
        assertThat(reportOf(Stream.of(photos.subList(0, 1), photos.subList(0, 1))))
                .hasStatus(422);
        AskedAs.ok(reportOf(Stream.of(photos, documents.subList(0, 5))));
        assertThat(AskedAs.ok(clerk.get(ofProject))).hasSize(14);
    }

    private List<Map<String, Object>> uploadedSeveral(int many, String name, byte[] content) {
        return IntStream.range(0, many)
                .mapToObj(i -> named(uploaded(name, content), null))
                .toList();
    }

    private UUID uploaded(String name, byte[] content) {
        return AskedAs.id(AskedAs.ok(clerk.send("/api/core/report-files", name, content, null)));
    }

    private static Map<String, Object> named(UUID file, @Nullable String caption) {
        return caption == null ? Map.of("id", file) : Map.of("id", file, "caption", caption);
    }

    @SafeVarargs
    private MvcTestResult report(@Nullable Long version, Map<String, Object>... files) {
        Map<String, Object> form = new HashMap<>(city.figures());
        form.put("files", List.of(files));
        return clerk.report(city.project(), "2020-07", form, version);
    }

    private MvcTestResult reportOf(Stream<List<Map<String, Object>>> files) {
        Map<String, Object> form = new HashMap<>(city.figures());
        form.put("files", files.flatMap(List::stream).toList());
        return clerk.report(city.project(), "2020-07", form, null);
    }

    private static long version(JsonNode report) {
        return report.get("version").asLong();
    }
}
