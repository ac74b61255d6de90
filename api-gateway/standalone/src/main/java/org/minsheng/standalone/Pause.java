package org.minsheng.standalone;

import java.time.Duration;

/** Waiting between two looks at something that has no bell. */
final class Pause {

    private Pause() {}

    static void of(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", stopped);
        }
    }
}
