package org.minsheng.core.execution.attachment.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.minsheng.core.ground.files.FileRefused;
import org.minsheng.core.ground.files.Room;
import org.springframework.mock.web.MockMultipartFile;

@NullUnmarked
class UploadRoomTests {

    /** Forty at once, each read into memory before anybody asked whether there was room, ended a service. */
    @Test
    void no_byte_of_a_file_is_read_before_there_is_room() {
        Room full = new Room(0, Duration.ofMillis(20));
        MockMultipartFile file = new MockMultipartFile("file", new byte[1]) {
            @Override
            public byte[] getBytes() {
                throw new AssertionError("read");
            }
        };
        UploadController uploads = new UploadController(full, null, null, null);
        assertThatThrownBy(() -> uploads.uploadReportFile(file, null, null)).isInstanceOf(FileRefused.class);
    }
}
