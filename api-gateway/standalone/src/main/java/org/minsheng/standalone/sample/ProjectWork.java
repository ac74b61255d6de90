package org.minsheng.standalone.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is invented about a project of a list: who carries it out, for how much, how well it goes and how it is reported.
 *
 * @param planned in ten thousand yuan
 * @param pace 1 is exactly on time
 * @param fates of its reports, month by month
 * @param remark what the department writes about it
 */
record ProjectWork(
        String slug, int no, String department, long planned, BigDecimal pace, List<Fate> fates, String remark) {

    /** What becomes of a month's report. */
    enum Fate {
        /** In time and right. */
        CONFIRMED,
        /** After the due day. */
        LATE,
        /** Returned with a reason, and right the second time. */
        CORRECTED,
        /** Returned with a reason, and not yet again handed in. */
        RETURNED,
        /** In time; the office has not come to it. */
        WAITING,
        /** Never handed in. */
        OWED
    }

    /** What should be there at a month's end. */
    record Milestone(String slug, int no, String indicator, String month, BigDecimal value) {}

    private static final long FEN_OF_TEN_THOUSAND = 10_000L * 100;

    private static final Map<String, ProjectWork> ALL = lines("work").stream()
            .map(cells -> new ProjectWork(
                    cells[0],
                    Integer.parseInt(cells[1]),
                    cells[2],
                    Long.parseLong(cells[3]),
                    new BigDecimal(cells[4]),
                    Stream.of(cells).skip(5).limit(5).map(Fate::valueOf).toList(),
                    cells[10]))
            .collect(Collectors.toMap(work -> work.slug() + work.no(), Function.identity()));

    private static final List<Milestone> MILESTONES = lines("milestones").stream()
            .map(cells ->
                    new Milestone(cells[0], Integer.parseInt(cells[1]), cells[2], cells[3], new BigDecimal(cells[4])))
            .toList();

    static ProjectWork of(SampleCongress congress, int no) {
        return Objects.requireNonNull(ALL.get(congress.slug() + no), () -> congress.slug() + " has no project " + no);
    }

    static List<ProjectWork> of(SampleCongress congress, String department) {
        return ALL.values().stream()
                .filter(work ->
                        work.slug().equals(congress.slug()) && work.department().equals(department))
                .toList();
    }

    Fate fate(SampleMonth month) {
        return fates.get(month.number() - 1);
    }

    List<Milestone> milestones() {
        return MILESTONES.stream()
                .filter(each -> each.slug().equals(slug) && each.no() == no)
                .toList();
    }

    long plannedFen() {
        return planned * FEN_OF_TEN_THOUSAND;
    }

    /** By the end of the given month of work, the first being 1; the first money comes with the start. */
    long issuedFen(int month) {
        return month == 0 ? 0 : wholeTenThousands(planned * Math.min(0.96, 0.24 + 0.01 * (no % 5) + 0.11 * month));
    }

    /** The faster the work, the sooner its bills, but never more than was issued. */
    long paidFen(int month) {
        double ofIssued = Math.min(0.92, 0.3 + 0.1 * month * Math.min(1.1, pace.doubleValue()));
        return wholeTenThousands((double) issuedFen(month) / FEN_OF_TEN_THOUSAND * ofIssued);
    }

    private static long wholeTenThousands(double tenThousands) {
        return (long) tenThousands * FEN_OF_TEN_THOUSAND;
    }

    private static List<String[]> lines(String name) {
        return resource(name).lines().skip(1).map(line -> line.split(",", -1)).toList();
    }

    /** A file of the sample, with its heading. */
    static String resource(String name) {
        try (InputStream csv =
                Objects.requireNonNull(ProjectWork.class.getResourceAsStream("/sample-2020/" + name + ".csv"))) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
