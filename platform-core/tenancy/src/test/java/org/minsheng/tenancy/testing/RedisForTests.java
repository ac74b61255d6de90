package org.minsheng.tenancy.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redis.embedded.RedisServer;

/** One Redis per JVM; tests may stop it to see what happens without, and must start it again. */
public final class RedisForTests {

    private static int port;
    private static @Nullable RedisServer server;

    private RedisForTests() {}

    public static synchronized Map<String, Object> properties() {
        start();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("spring.data.redis.host", "localhost");
        properties.put("spring.data.redis.port", port);
        return properties;
    }

    /** Starts the server, on the port that it had before. */
    public static synchronized void start() {
        if (server != null) {
            return;
        }
        try {
            if (port == 0) {
                port = freePort();
                Runtime.getRuntime().addShutdownHook(new Thread(RedisForTests::stop));
            }
            server = RedisServer.newRedisServer()
                    .port(port)
                    .setting("save \"\"")
                    .setting("appendonly no")
                    .build();
            server.start();
        } catch (IOException e) {
            throw new IllegalStateException("The embedded Redis does not start", e);
        }
    }

    public static synchronized void stop() {
        if (server == null) {
            return;
        }
        try {
            server.stop();
            server = null;
        } catch (IOException e) {
            throw new IllegalStateException("The embedded Redis does not stop", e);
        }
    }

    /** A command in one line, past the connections of the service, which may be waiting. */
    public static synchronized void command(String line) {
        try (Socket connection = new Socket("localhost", port)) {
            connection.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            int answer = connection.getInputStream().read();
            if (answer != '+') {
                throw new IllegalStateException("Redis refused " + line);
            }
        } catch (IOException e) {
            throw new IllegalStateException("The embedded Redis does not answer", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
