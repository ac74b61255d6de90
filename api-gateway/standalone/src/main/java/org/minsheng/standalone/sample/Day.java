package org.minsheng.standalone.sample;

import java.time.LocalDate;

/** A day of the sample year and what is done on it. The work looks first what is there, so it can be done again. */
record Day(LocalDate date, String title, Runnable work) {

    static Day on(String date, String title, Runnable work) {
        return new Day(LocalDate.parse(date), title, work);
    }
}
