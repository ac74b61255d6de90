package org.minsheng.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PausesTests {

    private static final Pauses PAUSES = new Pauses(Duration.ofMillis(500), Duration.ofSeconds(30));

    @Test
    void pauses_double_up_to_the_longest() {
        assertThat(List.of(1, 2, 3, 7, 60).stream().map(PAUSES::after))
                .containsExactly(
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(30));
    }

    @Property
    void nobody_waits_shorter_after_more_tries_or_longer_than_the_longest(
            @ForAll @IntRange(max = Integer.MAX_VALUE - 1) int tries) {
        assertThat(PAUSES.after(tries + 1))
                .isBetween(PAUSES.after(tries), PAUSES.longest())
                .isGreaterThanOrEqualTo(PAUSES.first());
    }
}
