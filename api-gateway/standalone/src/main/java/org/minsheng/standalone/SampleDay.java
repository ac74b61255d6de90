package org.minsheng.standalone;

import java.time.LocalDate;

/** A day of the sample year and what is done on it. The work looks first what is there, so it can be done again. */
record SampleDay(LocalDate date, String title, Runnable work) {

    static SampleDay on(String date, String title, Runnable work) {
        return new SampleDay(LocalDate.parse(date), title, work);
    }
}
