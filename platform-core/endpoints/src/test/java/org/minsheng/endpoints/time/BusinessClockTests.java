package org.minsheng.endpoints.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BusinessClockTests {

    private static final Clock REAL = Clock.fixed(Instant.parse("2026-11-22T06:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @TempDir
    Path folder;

    @Test
    void where_nothing_is_configured_business_time_is_the_systems() {
        assertThat(new BusinessClockAutoConfiguration().clock(null, null))
                .isEqualTo(Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    @Test
    void business_time_moves_with_its_file_at_once() throws Exception {
        Path file = Files.writeString(folder.resolve("clock"), "PT-58128H\n");
        Clock clock = new MovedClock(file, REAL);
        assertThat(LocalDate.now(clock)).isEqualTo("2020-04-05");
        Files.writeString(file, "PT-55032H");
        assertThat(LocalDate.now(clock)).isEqualTo("2020-08-12");
    }

    @Test
    void a_file_that_is_gone_is_never_taken_for_today() {
        Clock clock = new MovedClock(folder.resolve("none"), REAL);
        assertThatThrownBy(clock::instant).isInstanceOf(UncheckedIOException.class);
    }
}
