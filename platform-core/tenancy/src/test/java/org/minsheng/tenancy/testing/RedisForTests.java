package org.minsheng.tenancy.testing;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.GenericContainer;
import redis.embedded.RedisServer;

/** One Redis per JVM; tests may stop it to see what happens without, and must start it again. */
public final class RedisForTests {

    private static final ExposedPort INSIDE = ExposedPort.tcp(6379);

    /** The same after every start, so that whoever was connected finds it again. */
    private static final int PORT = freePort();

    private static String host = "127.0.0.1";
    private static @Nullable AutoCloseable server;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(RedisForTests::stop));
    }

    private RedisForTests() {}

    public static synchronized Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("spring.data.redis.host", host());
        properties.put("spring.data.redis.port", PORT);
        return properties;
    }

    public static synchronized String host() {
        start();
        return host;
    }

    public static int port() {
        return PORT;
    }

    public static synchronized void start() {
        if (server == null) {
            server = Docker.answersFor("Redis") ? container() : embedded();
        }
    }

    /** What was in it is gone. */
    public static synchronized void stop() {
        try (AutoCloseable ended = server) {
            server = null;
        } catch (Exception e) {
            throw new IllegalStateException("Redis does not stop", e);
        }
    }

    /** A command in one line, past the connections of the service, which may be waiting. */
    public static synchronized void command(String line) {
        try (Socket connection = new Socket(host(), PORT)) {
            connection.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            int answer = connection.getInputStream().read();
            if (answer != '+') {
                throw new IllegalStateException("Redis refused " + line);
            }
        } catch (IOException e) {
            throw new IllegalStateException("Redis does not answer", e);
        }
    }

    private static AutoCloseable container() {
        var container = new GenericContainer<>("redis:7.2-alpine")
                .withExposedPorts(INSIDE.getPort())
                .withCreateContainerCmdModifier(create -> Objects.requireNonNull(create.getHostConfig())
                        .withPortBindings(List.of(new PortBinding(Ports.Binding.bindPort(PORT), INSIDE))))
                .withCommand("redis-server", "--save", "", "--appendonly", "no");
        container.start();
        host = container.getHost();
        return container;
    }

    private static AutoCloseable embedded() {
        try {
            RedisServer embedded = RedisServer.newRedisServer()
                    .port(PORT)
                    .bind("127.0.0.1")
                    .setting("save \"\"")
                    .setting("appendonly no")
                    .build();
            embedded.start();
            return embedded::stop;
        } catch (IOException e) {
            throw new IllegalStateException("The embedded Redis does not start", e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("No port is free for Redis", e);
        }
    }
}
