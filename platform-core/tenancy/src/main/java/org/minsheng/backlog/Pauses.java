package org.minsheng.backlog;

import java.time.Duration;

/** How long what has failed is left alone: twice as long after each try, up to the longest. */
public record Pauses(Duration first, Duration longest) {

    /** @param tries how often it has been tried, the last time included */
    public Duration after(int tries) {
        int doublings = Math.clamp(tries - 1L, 0, 20);
        Duration pause = first.multipliedBy(1L << doublings);
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
