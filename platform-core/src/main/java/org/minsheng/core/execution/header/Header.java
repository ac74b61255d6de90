package org.minsheng.core.execution.header;

import java.time.YearMonth;
import java.util.List;
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
    private final Places places;

    Header(int firstRow, int lastRow, List<FoundColumn> columns, int year, Matching matching) {
        this.firstRow = firstRow;
        this.lastRow = lastRow;
        this.columns = List.copyOf(columns);
        this.places = new Places(this.columns, year, matching);
    }

    List<FoundColumn> columns() {
        return columns;
    }

    public int known() {
        return places.known();
    }

    /** Whether what stands there is read. */
    public boolean uses(int place) {
        return columns.stream().anyMatch(column -> column.place == place && !column.uses.isEmpty());
    }

    /** Whether there is a heading over that place. */
    public boolean covers(int place) {
        return columns.stream().anyMatch(column -> column.place == place);
    }

    /** Whether what every list says is there. */
    public boolean ofList() {
        return has(ListColumn.TARGET) && (has(ListColumn.INDICATOR) || has(ListColumn.TITLE));
    }

    public boolean has(ListColumn column) {
        return places.of(column) != null;
    }

    /** Whether figures that are each row's own stand there. */
    public boolean figuresAt(int place) {
        return columns.stream()
                .anyMatch(
                        column -> column.place == place && column.uses.stream().anyMatch(ListColumn::figure));
    }

    /** Whether one column says both. */
    public boolean same(ListColumn one, ListColumn other) {
        return has(one) && places.of(one) == places.of(other);
    }

    /** Counted from nought; -1 where there is no such column. */
    public int indexOf(ListColumn column) {
        FoundColumn found = places.of(column);
        return found == null ? -1 : found.place;
    }

    public String nameOf(ListColumn column) {
        FoundColumn found = places.of(column);
        return found == null ? column.chinese() : found.heading.text();
    }

    /** Whether the column is so called as the template calls it, or somebody said that it is that. */
    public boolean called(ListColumn column) {
        FoundColumn found = places.of(column);
        return found == null || found.by != By.NAME || found.heading.ofTemplate();
    }

    /** The unit that the heading says in brackets; empty where it says none. */
    public String unitOf(ListColumn column) {
        FoundColumn found = places.of(column);
        return found == null ? "" : found.heading.unit();
    }

    /** What the heading says that amounts are counted in. */
    public String unitOfMoney() {
        FoundColumn found = places.of(ListColumn.FUNDS);
        return found == null ? "" : found.heading.unitOfMoney();
    }

    /** What somebody said that amounts are counted in. */
    public String unitOfMoneyByHand() {
        FoundColumn found = places.of(ListColumn.FUNDS);
        return found == null || found.unit == null ? "" : found.unit;
    }

    /** @param unit that its heading says; empty where it says none */
    public record MilestoneColumn(YearMonth month, int place, String name, String unit) {}

    public List<MilestoneColumn> milestones() {
        return places.milestones().entrySet().stream()
                .map(each -> new MilestoneColumn(
                        each.getKey(),
                        each.getValue().place,
                        each.getValue().heading.text(),
                        each.getValue().heading.unit()))
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

    Places places() {
        return places;
    }
}
