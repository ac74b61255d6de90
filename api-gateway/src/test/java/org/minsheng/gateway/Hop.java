package org.minsheng.gateway;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A gateway as a process of its own, so that its processor time is told apart from that of whoever asks and answers. */
final class Hop implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final int port;

    /** @param jars which of the jars that this test runs with are its own */
    static Hop of(Class<?> application, Predicate<String> jars, Map<String, Object> settings) throws Exception {
        return new Hop(application, jars, settings);
    }

    private Hop(Class<?> application, Predicate<String> jars, Map<String, Object> settings) throws Exception {
        port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(File.pathSeparator))
                        .filter(jars)
                        .collect(Collectors.joining(File.pathSeparator)),
                application.getName(),
                "--server.port=" + port));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        Path.of("target", application.getSimpleName() + ".log").toFile())
                .start();
        awaitAnswer();
    }

    URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** Since its beginning, in microseconds. */
    double processor() {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e3;
    }

    private void awaitAnswer() {
        try (HttpClient asks = HttpClient.newHttpClient()) {
            await().atMost(PATIENCE)
                    .failFast("It does not start, see target/*.log", () -> !process.isAlive())
                    .ignoreExceptions()
                    .until(() -> asks.send(
                                            HttpRequest.newBuilder(address("/")).build(),
                                            HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            > 0);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
