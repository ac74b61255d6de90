package org.minsheng.core.ground.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which monthly reports somebody waits for. What came to the congress in August is not late for March.
 *
 * @param owedFrom the first month of which a report is owed; null if that is the first of the window
 * @param owedUntil the last month of which one is owed; null while it goes on
 * @param handedIn the months whose report was handed in
 * @param returned those of them whose report was given back and is waited for again; that is another thing than never having come
 */
public record Reporting(
        @Nullable YearMonth owedFrom, @Nullable YearMonth owedUntil, Set<YearMonth> handedIn, Set<YearMonth> returned) {

    /** For something that was taken in on this day; null if it was before such days were kept. */
    public static Reporting since(@Nullable LocalDate takenIn, Set<YearMonth> handedIn, Set<YearMonth> returned) {
        return new Reporting(takenIn == null ? null : YearMonth.from(takenIn), null, handedIn, returned);
    }

    /** Nobody works on it any more since that day, of whose month a last report is owed; null while it goes on. */
    public Reporting until(@Nullable LocalDate restsSince) {
        return untilMonth(restsSince == null ? null : YearMonth.from(restsSince));
    }

    /** The same for whoever knows the month alone. */
    public Reporting untilMonth(@Nullable YearMonth last) {
        return new Reporting(owedFrom, last, handedIn, returned);
    }

    /** As far as reports up to this month are concerned. */
    public Reporting upTo(YearMonth last) {
        Set<YearMonth> waitedFor =
                returned.stream().filter(month -> !month.isAfter(last)).collect(Collectors.toUnmodifiableSet());
        return new Reporting(owedFrom, owedUntil, handedIn, waitedFor);
    }

    /** Whether a report was given back and has not come again: 已退回，待重报. */
    public boolean waitsForAnother() {
        return !returned.isEmpty();
    }

    /** Whether the report of this month has never come, and is late once it is due. */
    public boolean owes(YearMonth month) {
        return !handedIn.contains(month)
                && (owedFrom == null || !month.isBefore(owedFrom))
                && (owedUntil == null || !month.isAfter(owedUntil));
    }
}
