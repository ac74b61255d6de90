package org.minsheng.standalone.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Clears away what knows nothing of us when we are gone, even by kill -9: a shell waits at a pipe whose other end only
 * we hold, and the system closes that end with us.
 */
public final class Watchdog implements AutoCloseable {

    private static final String WAIT = """
            trap '' INT TERM HUP
            while read -r _; do :; done
            """;

    private static final String END = """
            end() {
              kill -INT "$1" 2>/dev/null || return 0
              for _ in 1 2 3 4 5 6 7 8 9 10; do sleep 1; kill -0 "$1" 2>/dev/null || return 0; done
              kill -KILL "$1" 2>/dev/null
            }
            """;

    /** A server just being started writes its file a moment later; that of the next launcher is none of our business. */
    private static final String END_WHO_IS_IN_FILE = """
            for _ in 1 2 3 4 5; do
              [ "$(cat "$2")" = "$3" ] || exit 0
              if read -r pid < "$1"; then end "$pid"; exit 0; fi
              sleep 1
            done 2>/dev/null
            """;

    /** Others may be writing their last lines into it. */
    private static final String REMOVE = """
            for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
              rm -rf "$1" 2>/dev/null
              [ -e "$1" ] || exit 0
              sleep 1
            done
            """;

    private final Process shell;

    private Watchdog(String script, String... about) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", WAIT + script, "watchdog"));
        command.addAll(List.of(about));
        this.shell = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static Watchdog over(long pid) throws IOException {
        return new Watchdog(END + "end \"$1\"", Long.toString(pid));
    }

    /**
     * Over a server that is about to detach itself from us and says its process id in a file.
     *
     * @param owner a file in which whoever starts such a server has written something of their own
     */
    public static Watchdog overServerOf(Path pidFile, Path owner) throws IOException {
        return new Watchdog(END + END_WHO_IS_IN_FILE, pidFile.toString(), owner.toString(), Files.readString(owner));
    }

    public static Watchdog overFolder(Path folder) throws IOException {
        return new Watchdog(REMOVE, folder.toString());
    }

    /** Its work is done, or there was none. */
    public CompletableFuture<Process> ended() {
        return shell.onExit();
    }

    /** Closes the pipe, which ends or removes it if it is still there. */
    @Override
    public void close() throws IOException {
        shell.getOutputStream().close();
    }
}
