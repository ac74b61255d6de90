package org.minsheng.backlog;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of one table that wait to be worked on. A claim is only a later {@code not_before}: whoever has it works
 * outside of any transaction, and whoever dies lets it run out. A worker that comes back too late is known by the moment
 * its claim ended.
 *
 * <p>The table has {@code not_before timestamptz not null} and {@code tries integer not null}; an index on what waits,
 * by {@code not_before} and the key, lets a look at it cost nothing however much was done before. What is done with a row
 * in the end is the table's own affair: it is deleted or marked so that it waits no longer.
 */
public final class Backlog {

    private final JdbcClient jdbc;
    private final List<String> key;
    private final String claim;
    private final String claimOne;
    private final String putBack;

    /**
     * Texts become SQL, so they have to stand in the code; the compiler sees to it.
     *
     * @param table where the work waits
     * @param key the columns of its key, separated by commas
     * @param waits which rows wait at all; columns that could be another table's bear the table's name
     */
    public Backlog(
            JdbcClient jdbc,
            @CompileTimeConstant String table,
            @CompileTimeConstant String key,
            @CompileTimeConstant String waits) {
        this.jdbc = jdbc;
        this.key = Arrays.stream(key.split(",")).map(String::strip).toList();
        String taken = "update " + table + " set not_before = clock_timestamp() + ? * interval '1 second'";
        this.claim = "with due as (select " + key + " from " + table
                + " where not_before <= clock_timestamp() and (" + waits + ")"
                + " order by not_before, " + key + " limit ? for update skip locked) "
                + taken + ", tries = tries + 1 from due where " + sameAs(table, this.key)
                + " returning " + table + ".*";
        String thisRow = this.key.stream().map(column -> column + " = ?").collect(Collectors.joining(" and "));
        this.claimOne = taken + ", tries = 1 where " + thisRow + " returning *";
        this.putBack = taken + " where " + thisRow + " and not_before = ?";
    }

    private static String sameAs(String table, List<String> key) {
        return key.stream()
                .map(column -> table + "." + column + " = due." + column)
                .collect(Collectors.joining(" and "));
    }

    /** Takes what has been due longest; what others are taking at this moment is left to them. */
    public <T> List<Claim<T>> claim(int most, Duration lease, RowMapper<T> work) {
        return jdbc.sql(claim)
                .params(most, seconds(lease))
                .query((row, number) -> claimed(row, work.mapRow(row, number)))
                .list();
    }

    /** Takes the row that the caller has just written, due or not: for whoever wants to be the first to try. */
    public <T> Claim<T> claimOwn(Duration lease, T work, Object... key) {
        return jdbc.sql(claimOne)
                .param(seconds(lease))
                .params(List.of(key))
                .query((row, number) -> claimed(row, work))
                .single();
    }

    /** Leaves it to anybody after the pause; false: the claim had run out, and what becomes of the row is another's affair. */
    public boolean putBack(Claim<?> claim, Duration pause) {
        return jdbc.sql(putBack)
                        .param(seconds(pause))
                        .params(claim.key())
                        .param(claim.until())
                        .update()
                == 1;
    }

    private <T> Claim<T> claimed(ResultSet row, T work) throws SQLException {
        List<Object> of = new ArrayList<>();
        for (String column : key) {
            of.add(row.getObject(column));
        }
        OffsetDateTime until = Objects.requireNonNull(row.getObject("not_before", OffsetDateTime.class));
        return new Claim<>(List.copyOf(of), until, row.getInt("tries"), work);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
