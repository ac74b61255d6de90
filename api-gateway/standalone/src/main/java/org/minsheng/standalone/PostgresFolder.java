package org.minsheng.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.minsheng.standalone.browser.Pause;
import org.minsheng.standalone.folder.DataFolder;

/**
 * The files of PostgreSQL, and what a start that broke off left among them. Whoever asks holds the lock of the whole
 * folder, so nobody else is starting a server here.
 */
final class PostgresFolder {

    /** There while the first start makes the cluster: half a one can't be mended, only made anew. */
    private static final String BEING_MADE = "postgresql.unfinished";

    private static final Duration WATCHDOG_NEEDS = Duration.ofSeconds(15);

    private final DataFolder folder;
    private final Path path;

    PostgresFolder(DataFolder folder) {
        this.folder = folder;
        this.path = folder.resolve("postgresql");
    }

    Path path() {
        return path;
    }

    Path pidFile() {
        return path.resolve("postmaster.pid");
    }

    /** As the server wrote it, whether it still lives or not. */
    Optional<Long> pid() throws IOException {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        return Files.readAllLines(pidFile()).stream()
                .findFirst()
                .map(String::strip)
                .map(Long::valueOf);
    }

    /** The mark of this launcher, so that nobody takes our server for that of the one before. */
    Path ours() throws IOException {
        return Files.writeString(
                folder.resolve("postgresql.launcher"), UUID.randomUUID().toString());
    }

    void isBeingMade() throws IOException {
        if (!Files.exists(path)) {
            folder.mark(BEING_MADE);
        }
    }

    void isMade() throws IOException {
        Files.deleteIfExists(folder.resolve(BEING_MADE));
    }

    /**
     * A server whose launcher was killed a moment ago is waited for. The file of one that is gone goes too: its number
     * may belong to somebody else by now, and PostgreSQL would take that for a second server.
     */
    void clearLeftOvers() throws IOException {
        Optional<ProcessHandle> left = pid().flatMap(ProcessHandle::of).filter(this::servesUs);
        long end = System.nanoTime() + WATCHDOG_NEEDS.toNanos();
        while (left.isPresent() && left.get().isAlive() && System.nanoTime() < end) {
            Pause.of(Duration.ofMillis(100));
        }
        left.filter(ProcessHandle::isAlive).ifPresent(ProcessHandle::destroyForcibly);
        Files.deleteIfExists(pidFile());
        if (folder.has(BEING_MADE)) {
            DataFolder.delete(path);
            isMade();
        }
    }

    private boolean servesUs(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(path.toString());
    }
}
