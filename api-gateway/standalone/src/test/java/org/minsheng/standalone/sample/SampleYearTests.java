package org.minsheng.standalone.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minsheng.standalone.folder.DataFolder;
import org.minsheng.standalone.sample.ProjectWork.Fate;

class SampleYearTests {

    @TempDir
    Path root;

    @Test
    void a_new_folder_wakes_up_on_the_first_day_of_the_sample() throws Exception {
        try (DataFolder folder = folder()) {
            new SampleDiary(folder).wakeUp();
            assertThat(businessDate(folder)).isEqualTo(SampleYear.BEGINS_ON);
        }
    }

    @Test
    void a_start_that_broke_off_wakes_up_on_the_day_it_was_working_on() throws Exception {
        try (DataFolder folder = folder()) {
            new SampleDiary(folder).begin(LocalDate.of(2020, 6, 10));
        }
        try (DataFolder again = folder()) {
            Files.delete(new SampleClock(again).file());
            new SampleDiary(again).wakeUp();
            assertThat(new SampleDiary(again).today()).isEqualTo("2020-06-10");
            assertThat(businessDate(again)).isEqualTo("2020-06-10");
        }
    }

    @Test
    void a_finished_sample_is_seen_from_its_day_at_every_start() throws Exception {
        try (DataFolder folder = folder()) {
            SampleDiary diary = new SampleDiary(folder);
            diary.begin(LocalDate.of(2020, 8, 11));
            diary.done();
            assertThat(businessDate(folder)).isEqualTo(SampleYear.SEEN_ON);
        }
        try (DataFolder again = folder()) {
            Files.delete(new SampleClock(again).file());
            new SampleDiary(again).wakeUp();
            assertThat(businessDate(again)).isEqualTo(SampleYear.SEEN_ON);
        }
    }

    @Test
    void the_year_only_goes_forward_and_ends_before_the_day_it_is_seen_from() throws Exception {
        try (DataFolder folder = folder()) {
            URI nowhere = URI.create("http://localhost:1");
            List<LocalDate> days = new SampleYear(nowhere, folder, said -> {})
                    .days(new People(nowhere, folder)).stream().map(Day::date).toList();
            assertThat(days).isSorted().doesNotHaveDuplicates().startsWith(SampleYear.BEGINS_ON);
            assertThat(days.getLast()).isBefore(SampleYear.SEEN_ON);
        }
    }

    @Test
    void what_is_meant_to_be_in_time_is_reported_by_the_due_day_and_what_is_late_after_it() {
        for (SampleMonth month : SampleMonth.ALL) {
            LocalDate due = month.month().plusMonths(1).atDay(5);
            assertThat(month.reported()).isBeforeOrEqualTo(due);
            assertThat(month.corrected()).isAfter(due);
        }
    }

    @Test
    void no_figure_of_a_project_ever_falls() {
        for (SampleCongress congress : SampleCongress.withList()) {
            for (int no = 1; no <= 10; no++) {
                ProjectWork work = ProjectWork.of(congress, no);
                for (int month = 2; month <= SampleMonth.ALL.size(); month++) {
                    assertThat(work.issuedFen(month)).isGreaterThan(work.issuedFen(month - 1));
                    assertThat(work.paidFen(month)).isBetween(work.paidFen(month - 1), work.issuedFen(month));
                    assertThat(InventedFigures.done(work, 0, null, "个", month))
                            .isGreaterThan(InventedFigures.done(work, 0, null, "个", month - 1));
                }
            }
        }
    }

    @Test
    void every_fate_befalls_some_report_of_the_sample() {
        assertThat(SampleCongress.withList())
                .flatExtracting(congress -> congress.departments().stream()
                        .flatMap(department -> ProjectWork.of(congress, department).stream())
                        .flatMap(work -> work.fates().stream())
                        .toList())
                .contains(Fate.values());
    }

    private DataFolder folder() throws Exception {
        return new DataFolder(root.resolve("data"), false);
    }

    private static LocalDate businessDate(DataFolder folder) throws Exception {
        Duration shift = Duration.parse(Files.readString(new SampleClock(folder).file()));
        return LocalDate.ofInstant(Instant.now().plus(shift), ZoneId.of("Asia/Shanghai"));
    }
}
