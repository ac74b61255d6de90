package org.minsheng.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Why it ended, on the terminal and in a file that Maven reads afterwards. The file is there from the beginning, because
 * whoever is killed can't write one.
 *
 * @param file empty when nobody reads it
 */
record LastWords(String file) {

    static LastWords fromSystemProperties() {
        return new LastWords(System.getProperty("minsheng.last-words", ""));
    }

    void begin() throws IOException {
        write("启动程序被强行结束，已停止全部进程。\nThe launcher was killed, so everything was stopped.");
    }

    /** Ended because somebody wanted it so. */
    void none() throws IOException {
        if (!file.isEmpty()) {
            Files.deleteIfExists(Path.of(file));
        }
    }

    /** @param told an exception whose message is for the person at the keyboard */
    void say(RuntimeException told) {
        String message = String.valueOf(told.getMessage());
        new PrintStream(System.err, true, StandardCharsets.UTF_8).println("\n" + message);
        try {
            write(message);
        } catch (IOException unwritable) {
            // whoever sees the terminal has read it
        }
    }

    private void write(String message) throws IOException {
        if (!file.isEmpty()) {
            Files.writeString(Path.of(file), "\n\n" + message + "\n\n");
        }
    }
}
