package org.minsheng.standalone.browser;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** A form with one file in it, as a browser sends it. */
record Upload(String contentType, BodyPublisher body) {

    static Upload of(String fileName, byte[] content) {
        String boundary = "----" + UUID.randomUUID();
        byte[] head = ("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                                .formatted(boundary, fileName)
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return new Upload(
                "multipart/form-data; boundary=" + boundary, BodyPublishers.ofByteArrays(List.of(head, content, tail)));
    }
}
