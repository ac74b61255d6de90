package org.minsheng.standalone.browser;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waiting between two looks at something that has no bell. */
public final class Pause {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN = Duration.ofMillis(300);

    private Pause() {}

    public static void of(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", stopped);
        }
    }

    /** Looks until there is something. */
    public static <T> T until(Supplier<@Nullable T> look) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            T found = look.get();
            if (found != null) {
                return found;
            }
            of(BETWEEN);
        }
        throw new IllegalStateException("Waited in vain for something that should come by itself");
    }
}
