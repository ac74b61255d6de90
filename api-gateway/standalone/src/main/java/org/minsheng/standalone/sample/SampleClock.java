package org.minsheng.standalone.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.minsheng.standalone.folder.DataFolder;

/**
 * The business time of the services. It is moved by nothing but this: a file in the data folder, which only its owner can
 * write, says how far it is from real time, and the services read it whenever they ask for the time.
 */
public final class SampleClock {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final LocalTime OFFICES_OPEN = LocalTime.of(8, 45);

    private final DataFolder folder;

    public SampleClock(DataFolder folder) {
        this.folder = folder;
    }

    public Path file() {
        return folder.resolve("business-clock");
    }

    /** The morning of that day, ticking on from there; nobody begins at the same minute every day. */
    void turnToMorningOf(LocalDate day) {
        turnTo(day.atTime(OFFICES_OPEN).plusMinutes(day.getDayOfYear() * 17L % 60));
    }

    /** That day, with the time of day that it is here now. */
    void turnTo(LocalDate day) {
        turnTo(day.atTime(LocalTime.now(CHINA)));
    }

    void turnTo(LocalDateTime moment) {
        Duration fromRealTime = Duration.between(ZonedDateTime.now(CHINA), moment.atZone(CHINA));
        try {
            DataFolder.writePrivately(file(), fromRealTime.toString());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
