package org.minsheng.endpoints.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * As far from real time as a file says (an ISO duration such as {@code PT-54912H}), at the moment somebody asks. A file that
 * can't be read is an error and never the system's time: dates that are entered would be wrong for ever.
 */
final class MovedClock extends Clock {

    private final Path file;
    private final Clock real;

    MovedClock(Path file, Clock real) {
        this.file = file;
        this.real = real;
    }

    @Override
    public Instant instant() {
        try {
            return real.instant().plus(Duration.parse(Files.readString(file).strip()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovedClock(file, real.withZone(zone));
    }
}
