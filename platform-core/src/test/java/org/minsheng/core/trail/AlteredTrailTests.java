package org.minsheng.core.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.minsheng.trail.Head;
import org.minsheng.trail.TrailReport;

/** Somebody who may do everything has been at the tables: whatever it was, the check finds it. */
class AlteredTrailTests {

    private static final Set<Alteration> SEEN_FROM_OUTSIDE_ALONE =
            Set.of(Alteration.EVERYTHING_IS_WRITTEN_ANEW, Alteration.THE_END_IS_CUT_OFF_AND_THE_HEAD_SET_BACK);

    private static TrailOfACity city;
    private static List<String> histories;
    private static Head noted;

    @BeforeContainer
    static void a_city_with_a_trail() throws SQLException {
        city = new TrailOfACity("altered_trail");
        noted = city.head();
        try (Connection connection = city.asSuperuser()) {
            histories = TrailOfACity.ask(
                    connection, "select name from kept_history where name <> 'kept_history' order by name");
        }
    }

    @AfterContainer
    static void close() throws SQLException {
        city.close();
    }

    @Example
    void a_trail_that_nobody_has_touched_is_whole() throws SQLException {
        try (Connection connection = city.asSuperuser()) {
            TrailReport report = TrailOfACity.check(connection, noted);
            assertThat(report.findings()).isEmpty();
            assertThat(report.head()).isEqualTo(noted);
            assertThat(report.head().position()).isGreaterThan(30);
        }
    }

    @Property(tries = 1000)
    void whatever_is_altered_removed_inserted_or_reordered_is_found(
            @ForAll Alteration alteration, @ForAll @IntRange(max = 20) int which, @ForAll @IntRange(max = 999) int pick)
            throws SQLException {
        String history = histories.get(which % histories.size());
        Connection connection = city.afresh();
        try {
            alteration.attempt(connection, history, pick);
            boolean fromOutside = SEEN_FROM_OUTSIDE_ALONE.contains(alteration);
            TrailReport report = fromOutside ? TrailOfACity.check(connection, noted) : TrailOfACity.check(connection);
            assertThat(report.findings()).as(alteration + " of " + history).isNotEmpty();
        } finally {
            connection.rollback();
        }
    }
}
