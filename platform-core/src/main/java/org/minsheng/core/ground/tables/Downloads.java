package org.minsheng.core.ground.tables;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files to be saved, under names that may be Chinese. */
public final class Downloads {

    public static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Downloads() {}

    public static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
