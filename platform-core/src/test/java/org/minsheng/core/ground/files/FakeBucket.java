package org.minsheng.core.ground.files;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** As much of S3 as is asked for: objects by path, for whoever signs with the key, and as whole as the signature says. */
final class FakeBucket implements AutoCloseable {

    static final String NAME = "files";

    final Map<String, byte[]> objects = new TreeMap<>();
    /** Who may not is not told what is not there. */
    boolean mayList = true;

    private final HttpServer server;

    FakeBucket() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/" + NAME + "/", this::answer);
        server.start();
    }

    FilesProperties.Bucket settings(String accessKey) {
        URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new FilesProperties.Bucket(NAME, endpoint, "us-east-1", accessKey, "secret");
    }

    private void answer(HttpExchange asked) throws IOException {
        String path = asked.getRequestURI().getPath().substring(NAME.length() + 2);
        byte[] body = asked.getRequestBody().readAllBytes();
        if (!isSigned(asked, body)) {
            send(asked, 403, error("InvalidAccessKeyId"));
            return;
        }
        switch (asked.getRequestMethod()) {
            case "PUT" -> {
                objects.put(path, body);
                send(asked, 200, new byte[0]);
            }
            case "GET" -> {
                byte[] object = objects.get(path);
                if (object != null) {
                    send(asked, 200, object);
                } else if (mayList) {
                    send(asked, 404, error("NoSuchKey"));
                } else {
                    send(asked, 403, error("AccessDenied"));
                }
            }
            case "DELETE" -> {
                objects.remove(path);
                send(asked, 204, new byte[0]);
            }
            default -> send(asked, 405, error("MethodNotAllowed"));
        }
    }

    private static boolean isSigned(HttpExchange asked, byte[] body) {
        String signature = String.valueOf(asked.getRequestHeaders().getFirst("Authorization"));
        String said = String.valueOf(asked.getRequestHeaders().getFirst("x-amz-content-sha256"));
        return signature.startsWith("AWS4-HMAC-SHA256 Credential=known/")
                && (said.equals("UNSIGNED-PAYLOAD") || said.equals(sha256(body)));
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] error(String code) {
        return ("<Error><Code>" + code + "</Code></Error>").getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange asked, int status, byte[] content) throws IOException {
        asked.getResponseHeaders().set("Content-Type", status < 400 ? "application/octet-stream" : "application/xml");
        asked.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        if (content.length > 0) {
            asked.getResponseBody().write(content);
        }
        asked.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
