package org.minsheng.endpoints.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@org.jspecify.annotations.NullUnmarked
class IfMatchTests {

    private static final Change CHANGE = new Change("name", null, "民政局", "市民政局", "甲", Instant.EPOCH);

    @Test
    void the_version_that_was_read_may_be_changed() {
        assertThatCode(() -> IfMatch.of(IfMatch.etag(7)).requireMatches(7, since -> List.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void without_a_version_nothing_is_changed() {
        for (String header : new String[] {null, "", "*", "7", "\"7", "\"x\""}) {
            assertThatExceptionOfType(VersionMissing.class)
                    .isThrownBy(() -> IfMatch.of(header).requireMatches(7, since -> List.of()));
        }
    }

    @Test
    void who_comes_too_late_is_told_what_was_changed() {
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(
                        () -> IfMatch.of("\"6\"").requireMatches(7, since -> since == 6 ? List.of(CHANGE) : List.of()))
                .satisfies(refusal -> {
                    assertThat(refusal.getStatusCode().value()).isEqualTo(412);
                    assertThat(refusal.getBody().getProperties()).containsEntry("changes", List.of(CHANGE));
                    assertThat(refusal.getHeaders().getETag()).isEqualTo("\"7\"");
                });
    }
}
