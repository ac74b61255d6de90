package org.minsheng.standalone.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A month of the sample and the working days on which its reports were due to happen.
 *
 * @param reported in time, which is by the 5th of the next month
 * @param decided the office has read them, and returned some
 * @param corrected what was returned comes again, and what is late comes at last
 * @param settled the office has read that as well
 */
public record SampleMonth(
        YearMonth month, LocalDate reported, LocalDate decided, LocalDate corrected, LocalDate settled) {

    /** The first days of April and May were holidays. */
    public static final List<SampleMonth> ALL = List.of(
            of("2020-03", "2020-04-02", "2020-04-07", "2020-04-09", "2020-04-10"),
            of("2020-04", "2020-04-30", "2020-05-06", "2020-05-08", "2020-05-11"),
            of("2020-05", "2020-06-03", "2020-06-08", "2020-06-10", "2020-06-12"),
            of("2020-06", "2020-07-02", "2020-07-06", "2020-07-08", "2020-07-10"),
            of("2020-07", "2020-08-04", "2020-08-06", "2020-08-10", "2020-08-11"));

    private static SampleMonth of(String month, String reported, String decided, String corrected, String settled) {
        return new SampleMonth(
                YearMonth.parse(month),
                LocalDate.parse(reported),
                LocalDate.parse(decided),
                LocalDate.parse(corrected),
                LocalDate.parse(settled));
    }

    /** The first month of work is 1. */
    int number() {
        return month.getMonthValue() - ALL.getFirst().month().getMonthValue() + 1;
    }

    String title() {
        return month.getMonthValue() + "月";
    }
}
