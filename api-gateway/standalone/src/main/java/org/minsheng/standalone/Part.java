package org.minsheng.standalone;

import java.io.IOException;
import java.nio.file.Path;

/** One of the processes that make up the system. */
public interface Part extends AutoCloseable {

    String name();

    Path log();

    boolean isAlive();

    /** Ends it; nothing to do when it has ended already. */
    @Override
    void close() throws IOException;
}
