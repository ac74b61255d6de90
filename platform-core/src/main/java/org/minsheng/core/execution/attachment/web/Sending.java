package org.minsheng.core.execution.attachment.web;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.minsheng.core.execution.attachment.ReportFile;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files as they go out: pictures of our own making are shown, what others made is saved and never opened as a page of ours. */
final class Sending {

    private static final String ALONE = "default-src 'none'; sandbox";

    private Sending() {}

    static ResponseEntity<Resource> photo(InputStream content) {
        return answer(MediaType.IMAGE_JPEG_VALUE, ContentDisposition.inline().build(), content);
    }

    static ResponseEntity<Resource> file(ReportFile file, InputStream content) {
        ContentDisposition how = (file.type().isPhoto() ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return answer(file.type().mediaType(), how, content);
    }

    private static ResponseEntity<Resource> answer(String type, ContentDisposition how, InputStream content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, how.toString())
                .header("Content-Security-Policy", ALONE)
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(content));
    }
}
