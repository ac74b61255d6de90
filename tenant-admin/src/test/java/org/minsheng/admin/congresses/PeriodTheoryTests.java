package org.minsheng.admin.congresses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Periods against the plain meaning of their days. */
class PeriodTheoryTests {

    @Property
    void periods_overlap_exactly_if_they_share_a_day(
            @ForAll @IntRange(max = 20) int from,
            @ForAll @IntRange(max = 20) int days,
            @ForAll boolean open,
            @ForAll @IntRange(max = 20) int otherFrom,
            @ForAll @IntRange(max = 20) int otherDays,
            @ForAll boolean otherOpen) {
        var one = period(from, days, open);
        var other = period(otherFrom, otherDays, otherOpen);
        var first = LocalDate.of(2020, 1, 1);
        boolean share = first.datesUntil(first.plusDays(60)).anyMatch(day -> one.contains(day) && other.contains(day));
        boolean within =
                first.datesUntil(first.plusDays(60)).allMatch(day -> !other.contains(day) || one.contains(day));
        assertThat(one.overlaps(other)).isEqualTo(share).isEqualTo(other.overlaps(one));
        assertThat(one.contains(other)).isEqualTo(within);
    }

    private static Period period(int from, int days, boolean open) {
        var first = LocalDate.of(2020, 1, 1).plusDays(from);
        return new Period(first, open ? null : first.plusDays(days));
    }
}
