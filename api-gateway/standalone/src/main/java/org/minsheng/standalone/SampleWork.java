package org.minsheng.standalone;

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

/**
 * What is invented about a project of a list: who carries it out, for how much and how well it goes.
 *
 * @param planned in ten thousand yuan
 * @param pace 1 is exactly on time
 */
record SampleWork(String slug, int no, String department, long planned, BigDecimal pace, July july) {

    /** What has become of the last month's report. */
    enum July {
        CONFIRMED,
        SUBMITTED,
        RETURNED,
        MISSING,
        MISSING_SINCE_JUNE
    }

    /** What should be there at a month's end. */
    record Milestone(String slug, int no, String indicator, String month, BigDecimal value) {}

    private static final long FEN_OF_TEN_THOUSAND = 10_000L * 100;

    private static final Map<String, SampleWork> ALL = lines("work").stream()
            .map(cells -> new SampleWork(
                    cells[0],
                    Integer.parseInt(cells[1]),
                    cells[2],
                    Long.parseLong(cells[3]),
                    new BigDecimal(cells[4]),
                    July.valueOf(cells[5])))
            .collect(Collectors.toMap(work -> work.slug() + work.no(), Function.identity()));

    private static final List<Milestone> MILESTONES = lines("milestones").stream()
            .map(cells ->
                    new Milestone(cells[0], Integer.parseInt(cells[1]), cells[2], cells[3], new BigDecimal(cells[4])))
            .toList();

    static SampleWork of(SampleCongress congress, int no) {
        return Objects.requireNonNull(ALL.get(congress.slug() + no), () -> congress.slug() + " has no project " + no);
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
        return wholeTenThousands(planned * Math.min(0.96, 0.24 + 0.01 * (no % 5) + 0.11 * month));
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
                Objects.requireNonNull(SampleWork.class.getResourceAsStream("/sample-2020/" + name + ".csv"))) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
