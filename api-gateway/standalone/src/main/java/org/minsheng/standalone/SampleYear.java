package org.minsheng.standalone;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Makes the sample: 杭州市 with its districts of 2020, the published lists, people, agreements and some months of invented
 * progress, which is marked as a sample. It goes through the year day by day: business time is turned to the day, and what
 * happened on it is asked for through the gateway, as people would.
 */
public final class SampleYear {

    public static final String OPERATOR = "operator";

    static final LocalDate BEGINS_ON = LocalDate.of(2020, 3, 2);

    /** The day the sample is seen from: business dates begin here at each start and tick on. */
    static final LocalDate SEEN_ON = LocalDate.of(2020, 8, 12);

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
        try (SamplePeople people = new SamplePeople(address, folder)) {
            for (SampleDay day : days(people)) {
                if (!day.date().isBefore(today)) {
                    diary.begin(day.date());
                    progress.accept(day.date() + "  " + day.title());
                    day.work().run();
                }
            }
        }
        diary.done();
    }

    List<SampleDay> days(SamplePeople people) {
        SampleReports reports = new SampleReports(people, new SampleClock(folder));
        return Stream.concat(
                        spring(people).stream(),
                        SampleMonth.ALL.stream().flatMap(month -> reports.days(month).stream()))
                .toList();
    }

    private List<SampleDay> spring(SamplePeople people) {
        SampleOpening opening = new SampleOpening(people, folder);
        SampleStaff staff = new SampleStaff(people);
        SampleLists lists = new SampleLists(people);
        SampleGrants grants = new SampleGrants(people);
        SampleShares shares = new SampleShares(people);
        return List.of(
                SampleDay.on("2020-03-02", "开通杭州市 / opening the city", opening::city),
                SampleDay.on("2020-03-03", "开通13个区县 / opening its 13 districts", opening::districts),
                SampleDay.on("2020-03-05", "部门和人员 / departments and people", staff::everybody),
                SampleDay.on("2020-03-10", "导入2020年民生实事项目 / importing the lists of 2020", lists::importAll),
                SampleDay.on("2020-03-12", "落实承办部门 / departments take their projects", lists::assignAll),
                SampleDay.on("2020-03-16", "提出联动授权 / grants are proposed", grants::propose),
                SampleDay.on("2020-03-18", "同意联动授权 / grants are agreed", grants::agree),
                SampleDay.on("2020-03-20", "任务分解到区 / shares of the city's targets", shares::breakDown),
                SampleDay.on("2020-03-24", "区里落实任务 / districts take their shares", shares::assign));
    }
}
