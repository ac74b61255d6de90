package org.minsheng.core.execution.yearlist;

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
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.yearlist.FigureReading.Say;
import org.minsheng.core.execution.yearlist.Matching.By;
import org.minsheng.core.ground.tables.Blanks;
import org.minsheng.core.ground.tables.Cell;
import org.minsheng.core.ground.tables.Sheet;

/**
 * Where the header of a sheet stands, and what its columns mean. Titles and notes may stand above it, and it may have
 * several rows whose cells are merged.
 */
final class Header {

    /** Titles, numbers of annexes and units stand above a header, not pages of text. */
    private static final int LATEST_ROW = 30;

    private static final int MOST_ROWS = 4;

    /** A column that is there. */
    private static final class Found {
        private final int place;
        private final Heading heading;
        private final Set<ListColumn> uses = EnumSet.noneOf(ListColumn.class);
        private By by = By.NOTHING;
        private int rank;
        private @Nullable YearMonth milestone;

        Found(int place, Heading heading) {
            this.place = place;
            this.heading = heading;
        }
    }

    private final int lastRow;
    private final List<Found> columns;
    private final Map<ListColumn, Found> places = new EnumMap<>(ListColumn.class);
    private final SortedMap<YearMonth, Found> milestones = new TreeMap<>();
    private final List<Found> twice = new ArrayList<>();

    private Header(int lastRow, List<Found> columns) {
        this.lastRow = lastRow;
        this.columns = columns;
    }

    /** The row in which most columns are known by name or by hand; empty when no row looks like a header. */
    static Optional<Header> in(Sheet sheet, int year, Matching matching) {
        Header best = null;
        for (int row = 0; row < Math.min(sheet.rows(), LATEST_ROW); row++) {
            Header header = at(sheet, row, year, matching);
            if (header.known() > (best == null ? 0 : best.known())) {
                best = header;
            }
        }
        return best != null && best.known() >= (best.has(ListColumn.TARGET) ? 2 : 3)
                ? Optional.of(at(sheet, lastRowOf(sheet, best), year, matching))
                : Optional.empty();
    }

    /** A row of texts with something below it, whatever they say: somebody may know what they mean. */
    static Optional<Header> guessed(Sheet sheet, int year) {
        return IntStream.range(0, Math.min(sheet.rows() - 1, LATEST_ROW))
                .filter(row -> sheet.row(row).stream()
                                .filter(cell -> !cell.empty() && cell.stored() == null)
                                .count()
                        >= 3)
                .mapToObj(row -> at(sheet, row, year, Matching.NONE))
                .findFirst();
    }

    private static Header at(Sheet sheet, int row, int year, Matching matching) {
        List<Found> columns = new ArrayList<>();
        for (int place = 0; place < sheet.columns(); place++) {
            Heading heading = Heading.of(above(sheet, row, place), text(sheet.seenAt(row, place)));
            if (!heading.empty()) {
                columns.add(new Found(place, heading));
            }
        }
        Header header = new Header(row, columns);
        header.match(year, matching);
        return header;
    }

    private static String text(Cell cell) {
        return Blanks.removed(cell.text());
    }

    /** What stands over several columns, but not over all of them as a title does. */
    private static String above(Sheet sheet, int row, int place) {
        return row == 0
                ? ""
                : sheet.mergedAt(row - 1, place)
                        .filter(range -> range.getLastRow() < row)
                        .filter(range -> range.getLastColumn() > range.getFirstColumn())
                        .filter(range -> 2 * (range.getLastColumn() - range.getFirstColumn() + 1) <= sheet.columns())
                        .map(range -> text(sheet.at(range.getFirstRow(), range.getFirstColumn())))
                        .orElse("");
    }

    private static int lastRowOf(Sheet sheet, Header header) {
        return header.columns.stream()
                .flatMap(column -> sheet.mergedAt(header.lastRow, column.place).stream())
                .mapToInt(CellRangeAddress::getLastRow)
                .filter(last -> last < header.lastRow + MOST_ROWS)
                .max()
                .orElse(header.lastRow);
    }

    private void match(int year, Matching matching) {
        for (Found column : columns) {
            Optional<Set<ListColumn>> byHand = matching.byHand(column.heading);
            Optional<Set<ListColumn>> remembered = matching.remembered(column.heading);
            if (byHand.isPresent()) {
                column.uses.addAll(byHand.get());
                column.by = By.HAND;
            } else if (remembered.isPresent()) {
                column.uses.addAll(remembered.get());
                column.by = By.REMEMBERED;
            } else {
                matchByName(column, year);
            }
        }
        // by hand first, then what was matched earlier, then names, the better known before the others
        for (By by : List.of(By.HAND, By.REMEMBERED, By.NAME)) {
            columns.stream().filter(column -> column.by == by).forEach(this::place);
        }
    }

    private static void matchByName(Found column, int year) {
        Optional<YearMonth> month = column.heading.milestone(year);
        Optional<ListColumn.Named> named = column.heading.column();
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

    private void place(Found column) {
        YearMonth month = column.milestone;
        if (month != null) {
            if (milestones.putIfAbsent(month, column) != null) {
                twice.add(column);
            }
            return;
        }
        for (ListColumn use : Set.copyOf(column.uses)) {
            Found before = places.get(use);
            if (before == null || (before.by == column.by && column.rank < before.rank)) {
                places.put(use, column);
                giveUp(before, use);
            } else if (before.by == column.by && column.rank == before.rank) {
                twice.add(column);
            } else {
                giveUp(column, use);
            }
        }
    }

    private static void giveUp(@Nullable Found column, ListColumn use) {
        if (column != null) {
            column.uses.remove(use);
            if (column.uses.isEmpty() && column.by == By.NAME) {
                column.by = By.NOTHING;
            }
        }
    }

    private int known() {
        return places.size() + milestones.size();
    }

    boolean has(ListColumn column) {
        return places.containsKey(column);
    }

    /** Whether one column says both. */
    boolean same(ListColumn one, ListColumn other) {
        return has(one) && places.get(one) == places.get(other);
    }

    /** Counted from nought; -1 where there is no such column. */
    int indexOf(ListColumn column) {
        Found found = places.get(column);
        return found == null ? -1 : found.place;
    }

    String nameOf(ListColumn column) {
        Found found = places.get(column);
        return found == null ? column.chinese() : found.heading.text();
    }

    /** What the heading says in brackets, often a unit. */
    String bracketOf(ListColumn column) {
        Found found = places.get(column);
        return found == null ? "" : found.heading.bracket();
    }

    record MilestoneColumn(YearMonth month, int place, String name) {}

    List<MilestoneColumn> milestones() {
        return milestones.entrySet().stream()
                .map(each -> new MilestoneColumn(
                        each.getKey(),
                        each.getValue().place,
                        each.getValue().heading.text()))
                .toList();
    }

    /** Counted from nought. */
    int lastRow() {
        return lastRow;
    }

    /** Whether a row says the same again, as on each page of a printed list. */
    boolean repeatedIn(Sheet sheet, int row) {
        return columns.stream()
                .filter(column -> !column.uses.isEmpty())
                .allMatch(column ->
                        Heading.of("", text(sheet.at(row, column.place))).name().equals(column.heading.name()));
    }

    /** Notes what makes the sheet unreadable as a list. */
    boolean usable(Sheet sheet, Findings flaws) {
        for (Found column : twice) {
            flaws.inCell(
                    sheet.name(),
                    lastRow,
                    column.place,
                    column.heading.text(),
                    column.heading.text(),
                    Say.of("header.twice"));
        }
        List<ListColumn> missing = new ArrayList<>();
        if (!has(ListColumn.INDICATOR) && !has(ListColumn.TITLE)) {
            missing.add(ListColumn.INDICATOR);
        }
        if (!has(ListColumn.TARGET)) {
            missing.add(ListColumn.TARGET);
        }
        for (ListColumn column : missing) {
            flaws.inRow(sheet.name(), lastRow, Say.of("header.missing", column.chinese()), "");
        }
        return missing.isEmpty() && twice.isEmpty();
    }

    List<ReadSheet.Column> described(Sheet sheet) {
        return columns.stream()
                .map(column -> new ReadSheet.Column(
                        CellReference.convertNumToColString(column.place),
                        column.heading.text(),
                        List.copyOf(column.uses),
                        column.by,
                        column.milestone,
                        example(sheet, column.place)))
                .toList();
    }

    private String example(Sheet sheet, int place) {
        return IntStream.range(lastRow + 1, Math.min(sheet.rows(), lastRow + 20))
                .mapToObj(row -> Blanks.onOneLine(sheet.at(row, place).text()))
                .filter(text -> !text.isEmpty())
                .map(Findings::shortened)
                .findFirst()
                .orElse("");
    }
}
