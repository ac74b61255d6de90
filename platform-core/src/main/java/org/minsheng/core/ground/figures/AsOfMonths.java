package org.minsheng.core.ground.figures;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Up to which months the figures of several projects go. As of is the last confirmed month of one project; no single month is
 * that of several, so the earliest and the latest are told, and how many have none.
 *
 * @param earliest null like {@code latest} where no project has a confirmed month
 * @param without how many projects have no confirmed month yet
 */
public record AsOfMonths(
        @Nullable YearMonth earliest, @Nullable YearMonth latest, int without) {

    /** @param each the last confirmed month of each project; null for those that have none */
    public static AsOfMonths of(Collection<@Nullable YearMonth> each) {
        List<YearMonth> known = each.stream().filter(Objects::nonNull).toList();
        return new AsOfMonths(
                known.stream().min(Comparator.naturalOrder()).orElse(null),
                known.stream().max(Comparator.naturalOrder()).orElse(null),
                each.size() - known.size());
    }
}
