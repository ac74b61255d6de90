package org.minsheng.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One of the processes that make up the system. */
public interface Part extends AutoCloseable {

    String name();

    Path log();

    boolean isAlive();

    /** It ended because a signal told it to: Ctrl-C reaches us all at once, and it may have been quicker than we. */
    boolean wasToldToEnd();

    /** Ends it; nothing to do when it has ended already. */
    @Override
    void close() throws IOException;

    /** Ended in good order, or by SIGINT or SIGTERM. */
    static boolean isSignalToEnd(Process process) {
        return !process.isAlive() && List.of(0, 130, 143).contains(process.exitValue());
    }
}
