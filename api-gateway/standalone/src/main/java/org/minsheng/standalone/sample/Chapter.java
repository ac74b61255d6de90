package org.minsheng.standalone.sample;

import java.util.List;

/** What one feature adds to the sample year: a new feature adds such a class, and its line to the list in {@link SampleYear}. */
interface Chapter {

    /** A date belongs to one chapter; the days of all of them are lived through in the order of their dates. */
    List<Day> days();
}
