package org.minsheng.core.execution.header;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.minsheng.core.execution.header.Matching.By;
import org.minsheng.core.ground.tables.Sheet;

/**
 * Where the header of a sheet stands, and what its columns mean. Titles and notes may stand above it, and it may have
 * several rows whose cells are merged.
 */
public final class Header {

    private final int firstRow;
    private final int lastRow;
    private final List<FoundColumn> columns;
    private final Map<ListColumn, FoundColumn> places = new EnumMap<>(ListColumn.class);
    private final SortedMap<YearMonth, FoundColumn> milestones = new TreeMap<>();
    private final List<FoundColumn> twice = new ArrayList<>();
    private final List<FoundColumn> passedOver = new ArrayList<>();

    Header(int firstRow, int lastRow, List<FoundColumn> columns, int year, Matching matching) {
        this.firstRow = firstRow;
        this.lastRow = lastRow;
        this.columns = List.copyOf(columns);
        match(year, matching);
    }

    List<FoundColumn> columns() {
        return columns;
    }

    private void match(int year, Matching matching) {
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
        if (use == ListColumn.FUNDS && column.by == By.NAME) {
            passedOver.add(column);
        }
        column.giveUp(use, better);
    }

    public int known() {
        return places.size() + milestones.size();
    }

    /** Whether what stands there is read. */
    public boolean uses(int place) {
        return columns.stream().anyMatch(column -> column.place == place && !column.uses.isEmpty());
    }

    /** Whether there is a heading over that place. */
    public boolean covers(int place) {
        return columns.stream().anyMatch(column -> column.place == place);
    }

    public boolean has(ListColumn column) {
        return places.containsKey(column);
    }

    /** Whether figures that are each row's own stand there. */
    public boolean figuresAt(int place) {
        return columns.stream()
                .anyMatch(
                        column -> column.place == place && column.uses.stream().anyMatch(ListColumn::figure));
    }

    /** Whether one column says both. */
    public boolean same(ListColumn one, ListColumn other) {
        return has(one) && places.get(one) == places.get(other);
    }

    /** Counted from nought; -1 where there is no such column. */
    public int indexOf(ListColumn column) {
        FoundColumn found = places.get(column);
        return found == null ? -1 : found.place;
    }

    public String nameOf(ListColumn column) {
        FoundColumn found = places.get(column);
        return found == null ? column.chinese() : found.heading.text();
    }

    /** Whether the column is so called as the template calls it, or somebody said that it is that. */
    public boolean called(ListColumn column) {
        FoundColumn found = places.get(column);
        return found == null || found.by != By.NAME || found.heading.ofTemplate();
    }

    /** The unit that the heading says in brackets; empty where it says none. */
    public String unitOf(ListColumn column) {
        FoundColumn found = places.get(column);
        return found == null ? "" : Objects.requireNonNullElseGet(found.unit, found.heading::unit);
    }

    public record MilestoneColumn(YearMonth month, int place, String name) {}

    public List<MilestoneColumn> milestones() {
        return milestones.entrySet().stream()
                .map(each -> new MilestoneColumn(
                        each.getKey(),
                        each.getValue().place,
                        each.getValue().heading.text()))
                .toList();
    }

    /** Counted from nought, as the last one is. */
    public int firstRow() {
        return firstRow;
    }

    public int lastRow() {
        return lastRow;
    }

    /** Whether a row says the same again, as on each page of a printed list. */
    public boolean repeatedIn(Sheet sheet, int row) {
        return columns.stream()
                .filter(column -> !column.uses.isEmpty())
                .allMatch(column -> Heading.of("", HeaderSearch.text(sheet.at(row, column.place)))
                        .name()
                        .equals(column.heading.name()));
    }

    Optional<FoundColumn> found(ListColumn column) {
        return Optional.ofNullable(places.get(column));
    }

    /** Those that say what another says as well. */
    List<FoundColumn> twice() {
        return twice;
    }

    /** Those that say the funds as well, but not so well as the one that is read. */
    List<FoundColumn> passedOver() {
        return passedOver;
    }
}
