package org.minsheng.standalone;

import java.io.IOException;

/**
 * Ends a process that knows nothing of us when we are gone, even by kill -9: a shell waits at a pipe whose other end
 * only we hold, and the system closes that end with us.
 */
final class Watchdog implements AutoCloseable {

    private static final String WAIT_THEN_END = """
            trap '' INT TERM HUP
            while read -r _; do :; done
            kill -INT "$1" 2>/dev/null || exit 0
            for _ in 1 2 3 4 5 6 7 8 9 10; do sleep 1; kill -0 "$1" 2>/dev/null || exit 0; done
            kill -KILL "$1" 2>/dev/null
            """;

    private final Process shell;

    private Watchdog(Process shell) {
        this.shell = shell;
    }

    static Watchdog over(long pid) throws IOException {
        return new Watchdog(new ProcessBuilder("sh", "-c", WAIT_THEN_END, "watchdog", Long.toString(pid))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Closes the pipe, which ends the process if it is still there. */
    @Override
    public void close() throws IOException {
        shell.getOutputStream().close();
    }
}
