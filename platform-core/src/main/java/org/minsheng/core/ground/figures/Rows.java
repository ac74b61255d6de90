package org.minsheng.core.ground.figures;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Months and figures by month out of columns; out of arrays, one statement for a thing and its months, however many things. */
public final class Rows {

    private Rows() {}

    /** Out of texts like {@code 2020-07}. */
    public static Set<YearMonth> months(ResultSet row, String column) throws SQLException {
        return texts(row, column).map(YearMonth::parse).collect(Collectors.toSet());
    }

    /** Out of texts like {@code 2020-07 1120.0000}. */
    public static NavigableMap<YearMonth, BigDecimal> byMonth(ResultSet row, String column) throws SQLException {
        NavigableMap<YearMonth, BigDecimal> byMonth = new TreeMap<>();
        texts(row, column).forEach(text -> {
            int blank = text.indexOf(' ');
            byMonth.put(
                    YearMonth.parse(text.substring(0, blank)),
                    Figures.plain(new BigDecimal(text.substring(blank + 1))));
        });
        return byMonth;
    }

    /** Out of a text like {@code 2020-07}. */
    public static @Nullable YearMonth month(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : YearMonth.parse(text);
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray());
    }
}
