package org.minsheng.core.ground.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class RoomTests {

    final Room room = new Room(1, Duration.ofMillis(20));

    @Test
    void who_finds_no_place_comes_again() throws Exception {
        room.with(() -> {
            assertThatThrownBy(() -> room.with(() -> "second"))
                    .isInstanceOfSatisfying(
                            FileRefused.class,
                            e -> assertThat(e.getStatusCode().value()).isEqualTo(503));
            return "first";
        });
    }

    @Test
    void a_place_is_free_again_whatever_became_of_the_file() throws Exception {
        assertThatThrownBy(() -> room.with(() -> {
                    throw new IOException("cut off");
                }))
                .isInstanceOf(IOException.class);
        assertThat(room.with(() -> "next")).isEqualTo("next");
    }
}
