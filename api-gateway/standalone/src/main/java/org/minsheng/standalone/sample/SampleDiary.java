package org.minsheng.standalone.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.minsheng.standalone.folder.DataFolder;

/**
 * How far the making of the sample year has come. The day that is worked on is kept in the data folder: a start that broke
 * off goes on with that day, whose work looks first what is there already, and business time never turns back before it.
 */
public final class SampleDiary {

    private static final String DONE = "sample-year.done";
    private static final String DAY = "sample-year.day";

    private final DataFolder folder;
    private final SampleClock clock;

    public SampleDiary(DataFolder folder) {
        this.folder = folder;
        this.clock = new SampleClock(folder);
    }

    /** Before the services start: they wake up on the day where the sample stands. */
    public void wakeUp() throws IOException {
        if (isDone()) {
            clock.turnTo(SampleYear.SEEN_ON);
        } else {
            clock.turnToMorningOf(today());
        }
    }

    boolean isDone() {
        return folder.has(DONE);
    }

    /** The day that is worked on, or from which it is seen when nothing is left to do. */
    public LocalDate today() throws IOException {
        if (isDone()) {
            return SampleYear.SEEN_ON;
        }
        Path day = folder.resolve(DAY);
        return Files.exists(day) ? LocalDate.parse(Files.readString(day)) : SampleYear.BEGINS_ON;
    }

    void begin(LocalDate day) throws IOException {
        DataFolder.writePrivately(folder.resolve(DAY), day.toString());
        clock.turnToMorningOf(day);
    }

    void done() throws IOException {
        folder.mark(DONE);
        clock.turnTo(SampleYear.SEEN_ON);
    }
}
