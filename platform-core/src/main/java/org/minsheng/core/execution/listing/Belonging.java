package org.minsheng.core.execution.listing;

import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.header.ListColumn;
import org.minsheng.core.ground.written.FigureReading.Say;
import org.minsheng.core.ground.written.ListNumber;

/** Whether rows belong to the congress and year of the list, and of which other year the whole list is. */
final class Belonging {

    private final String congress;
    private final int year;
    private final Set<Integer> otherYears = new HashSet<>();
    private int ofAnotherYear;

    Belonging(String congress, int year) {
        this.congress = congress;
        this.year = year;
    }

    void check(ListRow row) {
        if (row.has(ListColumn.CONGRESS)) {
            String whose = row.required(ListColumn.CONGRESS);
            if (whose != null && !whose.equals(congress)) {
                row.wrong(
                        ListColumn.CONGRESS,
                        row.header().called(ListColumn.CONGRESS)
                                ? Say.of("other-congress", congress)
                                : Say.of("other-place", row.header().nameOf(ListColumn.CONGRESS), congress));
            }
        }
        String when = row.has(ListColumn.YEAR) ? row.required(ListColumn.YEAR) : null;
        if (when != null) {
            OptionalInt named = ListNumber.year(when);
            if (named.isEmpty()) {
                row.wrong(ListColumn.YEAR, Say.of("not-a-whole-number"));
            } else if (named.getAsInt() != year) {
                row.wrong(ListColumn.YEAR, Say.of("other-year", Integer.toString(year)));
                otherYears.add(named.getAsInt());
                ofAnotherYear++;
            }
        }
    }

    /**
     * The year that all of the rows name instead; null where one of them names another, or none.
     *
     * @param rows how many were read
     */
    @Nullable Integer otherYear(int rows) {
        return otherYears.size() == 1 && ofAnotherYear == rows
                ? otherYears.iterator().next()
                : null;
    }
}
