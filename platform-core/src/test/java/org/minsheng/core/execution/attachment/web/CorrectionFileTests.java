package org.minsheng.core.execution.attachment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.ground.files.SamplePictures;
import org.minsheng.core.testing.AskedAs;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.ListedCity;
import org.minsheng.core.testing.TestTenants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** Files hang on what was handed in at one time, as its figures do: nothing is changed in silence. */
@CoreTest
@NullUnmarked
class CorrectionFileTests {

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    ListedCity city;
    AskedAs clerk;
    String files;
    UUID confirmed;
    JsonNode report;

    @BeforeEach
    void a_report_with_a_photo_that_is_confirmed() {
        city = ListedCity.atWorkSince(LocalDate.of(2020, 1, 6), tenants, mvc);
        clerk = city.clerk();
        files = "/api/core/projects/" + AskedAs.id(city.project()) + "/report-files";
        confirmed = uploaded();
        handIn(confirmed);
        confirm();
    }

    @Test
    void a_correction_that_is_returned_has_taken_nothing_from_what_is_confirmed() {
        UUID corrected = uploaded();
        handIn(corrected);
        assertThat(shown()).containsExactly("1 " + confirmed, "2 " + corrected);
        assertThat(report.get("revision").asInt()).isEqualTo(2);
        assertThat(report.get("counting").asInt()).isEqualTo(1);
        giveBack();
        assertThat(shown()).containsExactly("1 " + confirmed, "2 " + corrected);
        isThere(confirmed);
    }

    @Test
    void handed_in_anew_only_what_waited_goes_and_once_it_is_confirmed_what_was_confirmed_before() {
        UUID returned = uploaded();
        handIn(returned);
        giveBack();
        UUID anew = uploaded();
        handIn(anew);
        assertThat(shown()).containsExactly("1 " + confirmed, "3 " + anew);
        isGone(returned);
        confirm();
        assertThat(shown()).containsExactly("3 " + anew);
        isGone(confirmed);
        isThere(anew);
    }

    @Test
    void without_a_word_of_files_a_correction_has_those_of_what_it_corrects() {
        handInWithoutAWord();
        assertThat(shown()).containsExactly("1 " + confirmed, "2 " + confirmed);
        handInWithoutAWord();
        assertThat(shown()).containsExactly("1 " + confirmed, "3 " + confirmed);
        confirm();
        assertThat(shown()).containsExactly("3 " + confirmed);
        isThere(confirmed);
    }

    @Test
    void a_correction_without_any_files_is_one_until_something_else_is_said() {
        handIn();
        assertThat(shown()).containsExactly("1 " + confirmed);
        handInWithoutAWord();
        assertThat(shown()).containsExactly("1 " + confirmed);
        confirm();
        assertThat(shown()).isEmpty();
        isGone(confirmed);
    }

    @Test
    void what_is_confirmed_stays_also_when_a_correction_names_it_and_the_next_one_does_not() {
        UUID other = uploaded();
        handIn(confirmed, other);
        handIn(other);
        assertThat(shown()).containsExactly("1 " + confirmed, "3 " + other);
        giveBack();
        handIn(confirmed);
        isThere(confirmed);
        isGone(other);
    }

    private List<String> shown() {
        return StreamSupport.stream(AskedAs.ok(clerk.get(files)).spliterator(), false)
                .map(file -> file.get("revision").asInt() + " " + AskedAs.id(file))
                .toList();
    }

    private void isThere(UUID file) {
        assertThat(clerk.get(files + "/" + file)).hasStatusOk();
    }

    private void isGone(UUID file) {
        assertThat(clerk.get(files + "/" + file)).hasStatus(404);
    }

    private UUID uploaded() {
        return AskedAs.id(AskedAs.ok(clerk.send("/api/core/report-files", "a.jpg", SamplePictures.jpeg(60, 30), null)));
    }

    private void handIn(UUID... named) {
        hand(Arrays.stream(named).map(file -> Map.of("id", file)).toList());
    }

    private void handInWithoutAWord() {
        hand(null);
    }

    private void hand(@Nullable List<Map<String, UUID>> named) {
        Map<String, Object> form = new HashMap<>(city.figures());
        if (named != null) {
            form.put("files", named);
        }
        Long version = report == null ? null : report.get("version").asLong();
        report = AskedAs.ok(clerk.report(city.project(), "2020-07", form, version));
    }

    private void confirm() {
        report = AskedAs.ok(city.office().confirm(report));
    }

    private void giveBack() {
        String path = "/api/core/reports/" + AskedAs.id(report) + "/return";
        report = AskedAs.ok(city.office()
                .send(
                        HttpMethod.POST,
                        path,
                        Map.of("reason", "请核对"),
                        report.get("version").asLong()));
    }
}
