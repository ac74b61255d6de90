package org.minsheng.standalone;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.minsheng.standalone.browser.Pause;
import org.minsheng.standalone.folder.DataFolder;
import org.minsheng.standalone.folder.Watchdog;
import redis.embedded.core.ExecutableProvider;

/** A Redis server of our own. It keeps nothing on disk: sessions end with it, business data is never in it. */
public final class Redis implements Part {

    private final DataFolder folder;
    private final int port;
    private final Path log;
    private Process process;
    private Watchdog watchdog;

    Redis(DataFolder folder) throws IOException {
        this.folder = folder;
        this.port = Ports.anyFree();
        this.log = folder.log("redis");
        this.process = launch();
        this.watchdog = Watchdog.over(process.pid());
        awaitPort();
    }

    int port() {
        return port;
    }

    String password() {
        return folder.password("redis");
    }

    /** As a power cut would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** On the same port as before, with nothing in it. */
    public void startAgain() throws IOException {
        watchdog.close();
        process = launch();
        watchdog = Watchdog.over(process.pid());
        awaitPort();
    }

    private Process launch() throws IOException {
        File programs = Files.createDirectories(folder.resolve("programs")).toFile();
        File program = ExecutableProvider.newJarResourceProvider(programs).get();
        Path configuration = folder.resolve("redis.conf");
        DataFolder.writePrivately(configuration, """
                bind 127.0.0.1
                port %d
                requirepass %s
                save ""
                appendonly no
                dir "%s"
                """.formatted(port, password(), programs));
        return new ProcessBuilder(program.getPath(), configuration.toString())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectErrorStream(true)
                .start();
    }

    private void awaitPort() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < end && process.isAlive()) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
                return;
            } catch (IOException notYet) {
                Pause.of(Duration.ofMillis(50));
            }
        }
        throw new UncheckedIOException(new IOException("Redis did not start, see " + log));
    }

    @Override
    public String name() {
        return "Redis";
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public boolean wasToldToEnd() {
        return Part.isSignalToEnd(process);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        watchdog.close();
    }
}
