package org.minsheng.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.minsheng.standalone.folder.CannotStart;
import org.minsheng.standalone.folder.DataFolder;
import tools.jackson.databind.json.JsonMapper;

/** One of the three services, as it ships: its own jar in its own process. */
public final class Service implements Part {

    private static final List<String> MODEST = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xss512k",
            "-Duser.timezone=Asia/Shanghai",
            "-Dfile.encoding=UTF-8");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String name;
    private final int port;
    private final List<String> command;
    private final String configuration;
    private final Path log;
    private @Nullable Process process;

    Service(String name, int port, int megabytes, Options options, DataFolder folder, Map<String, Object> configuration)
            throws IOException {
        this.name = name;
        this.port = port;
        this.log = folder.log(name);
        this.configuration = new JsonMapper().writeValueAsString(configuration);
        this.command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(MODEST);
        command.add("-Xmx" + megabytes + "m");
        command.add("-javaagent:" + AgentJar.in(folder));
        command.add("-jar");
        command.add(jar(options).toString());
    }

    public void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectErrorStream(true);
        // passwords go by the environment, which other users can't read, and not by the command line, which they can
        builder.environment().put("SPRING_APPLICATION_JSON", configuration);
        process = builder.start();
    }

    /** As a crash of the machine would. */
    public void kill() throws InterruptedException {
        Objects.requireNonNull(process).destroyForcibly().waitFor();
    }

    /** Ready for requests: its own state, its database and Redis. */
    boolean isReady() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + Ports.managementOf(port) + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a service", stopped);
        }
    }

    /** With its libraries beside it, as the image has it too. */
    private Path jar(Options options) throws IOException {
        Path app = options.root().resolve(name).resolve("target/app");
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(app, "*-app.jar")) {
            for (Path jar : jars) {
                return jar;
            }
        } catch (IOException none) {
            throw new CannotStart(app + " 不存在，请先构建。", app + " does not exist; build first.");
        }
        throw new CannotStart(app + " 里没有 *-app.jar，请先构建。", "No *-app.jar in " + app + "; build first.");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    @Override
    public boolean wasToldToEnd() {
        return process != null && Part.isSignalToEnd(process);
    }

    /** Asks it to stop; {@link #awaitEnd} waits for it. */
    @Override
    public void close() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            process.getOutputStream().close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** @param end when patience ends, by {@link System#nanoTime} */
    void awaitEnd(long end) throws InterruptedException {
        if (process != null && !process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
