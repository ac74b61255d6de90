package org.minsheng.core.execution.header;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.header.Matching.By;
import org.minsheng.core.ground.written.FigureReading.Say;

/** Which column of a header says what, where several could. */
final class Places {

    /** What is another thing in each year, so that it matters which column it is taken from. */
    private static final Set<ListColumn> OF_THE_YEAR = EnumSet.of(ListColumn.TARGET, ListColumn.UNIT, ListColumn.FUNDS);

    private final Map<ListColumn, FoundColumn> places = new EnumMap<>(ListColumn.class);
    private final SortedMap<YearMonth, FoundColumn> milestones = new TreeMap<>();
    private final List<FoundColumn> twice = new ArrayList<>();
    private final List<PassedOver> passedOver = new ArrayList<>();

    Places(List<FoundColumn> columns, int year, Matching matching) {
        match(columns, year, matching);
    }

    /** One that says what another says better. */
    record PassedOver(FoundColumn column, ListColumn use, FoundColumn better) {}

    private void match(List<FoundColumn> columns, int year, Matching matching) {
        for (FoundColumn column : columns) {
            Optional<Set<ListColumn>> byHand = matching.byHand(column.heading);
            Optional<Set<ListColumn>> remembered = matching.remembered(column.heading);
            if (byHand.isPresent() || remembered.isPresent()) {
                column.match(byHand.or(() -> remembered).orElseThrow(), byHand.isPresent(), year);
            } else {
                matchByName(column, year);
            }
        }
        // by hand first, then names, the better known before the others; what was matched for another file comes last
        for (By by : List.of(By.HAND, By.NAME, By.REMEMBERED)) {
            columns.stream().filter(column -> column.by == by).forEach(this::place);
        }
    }

    private static void matchByName(FoundColumn column, int year) {
        Optional<YearMonth> month = column.heading.milestone(year);
        Optional<ListColumn.Named> named = column.heading.column(year);
        if (month.isPresent()) {
            column.milestone = month.get();
            column.uses.add(ListColumn.MILESTONE);
            column.by = By.NAME;
        } else if (named.isPresent()
                && OF_THE_YEAR.contains(named.get().column())
                && column.heading.ofOtherYears(year)) {
            column.told = Say.of("header.of-another-year", column.heading.text());
        } else if (named.isPresent()) {
            column.uses.add(named.get().column());
            column.rank = named.get().rank();
            column.by = By.NAME;
        }
    }

    private void place(FoundColumn column) {
        YearMonth month = column.milestone;
        if (month != null) {
            if (milestones.putIfAbsent(month, column) != null) {
                twice.add(column);
            }
            return;
        }
        for (ListColumn use : Set.copyOf(column.uses)) {
            FoundColumn before = places.get(use);
            if (before == null || (before.by == column.by && column.rank < before.rank)) {
                places.put(use, column);
                if (before != null) {
                    giveUp(before, use, column);
                }
            } else if (before.by == column.by && column.rank == before.rank) {
                twice.add(column);
            } else {
                giveUp(column, use, before);
            }
        }
    }

    private void giveUp(FoundColumn column, ListColumn use, FoundColumn better) {
        if (OF_THE_YEAR.contains(use) && column.by == By.NAME && better.by != By.HAND) {
            passedOver.add(new PassedOver(column, use, better));
        }
        column.giveUp(use, better);
    }

    int known() {
        return places.size() + milestones.size();
    }

    @Nullable FoundColumn of(ListColumn use) {
        return places.get(use);
    }

    SortedMap<YearMonth, FoundColumn> milestones() {
        return milestones;
    }

    /** Those that say what another says as well. */
    List<FoundColumn> twice() {
        return twice;
    }

    List<PassedOver> passedOver() {
        return passedOver;
    }
}
