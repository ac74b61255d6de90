package org.minsheng.standalone.sample;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.minsheng.standalone.folder.DataFolder;

/**
 * Makes the sample: 杭州市 with its districts of 2020, the published lists, people, agreements and some months of invented
 * progress, which is marked as a sample. It goes through the year day by day: business time is turned to the day, and what
 * happened on it is asked for through the gateway, as people would.
 */
public final class SampleYear {

    public static final String OPERATOR = "operator";

    static final LocalDate BEGINS_ON = LocalDate.of(2020, 3, 2);

    /** The day the sample is seen from: business dates begin here at each start and tick on. */
    public static final LocalDate SEEN_ON = LocalDate.of(2020, 8, 12);

    private final URI address;
    private final DataFolder folder;
    private final Consumer<String> progress;

    public SampleYear(URI address, DataFolder folder, Consumer<String> progress) {
        this.address = address;
        this.folder = folder;
        this.progress = progress;
    }

    /** One password for everybody in the sample, made when this folder was. */
    public static String password(DataFolder folder) {
        return folder.password("sample");
    }

    /** All of it, unless it is there; what an earlier start left unfinished is finished. */
    public void make() throws IOException {
        SampleDiary diary = new SampleDiary(folder);
        if (diary.isDone()) {
            return;
        }
        LocalDate today = diary.today();
        try (People people = new People(address, folder)) {
            for (Day day : days(people)) {
                if (!day.date().isBefore(today)) {
                    diary.begin(day.date());
                    progress.accept(day.date() + "  " + day.title());
                    day.work().run();
                }
            }
        }
        diary.done();
    }

    List<Day> days(People people) {
        return chapters(people).stream()
                .flatMap(chapter -> chapter.days().stream())
                .sorted(Comparator.comparing(Day::date))
                .toList();
    }

    private List<Chapter> chapters(People people) {
        Register register = new Register(people);
        return List.of(
                new Congresses(people),
                new Members(people, register),
                new YearLists(people, register),
                new Plans(people, register),
                new Grants(people),
                new Shares(people, register),
                new MonthlyReports(people, register, new SampleClock(folder)),
                new Completions(people, register));
    }
}
