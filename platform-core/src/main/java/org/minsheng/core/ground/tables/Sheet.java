package org.minsheng.core.ground.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;

/** One sheet as it is seen. Rows and columns are counted from nought, so that row 0 is the spreadsheet's row 1. */
public final class Sheet {

    private final String name;
    private final List<List<Cell>> rows;
    private final Hidden hidden;
    private final boolean wide;
    private final Map<Integer, CellRangeAddress> merged = new HashMap<>();

    /** @param merged do not overlap, or of those that do only the first counts at a place */
    Sheet(String name, List<List<Cell>> rows, List<CellRangeAddress> merged, Hidden hidden, boolean wide) {
        this.wide = wide;
        this.name = name;
        List<List<Cell>> seen = rows.stream().<List<Cell>>map(ArrayList::new).toList();
        this.hidden = hidden;
        // a spreadsheet lets none overlap, so together they never cover more places than there are
        int places = rows.size() * Workbook.MOST_COLUMNS;
        for (CellRangeAddress range : merged) {
            int lastRow = Math.min(range.getLastRow(), rows.size() - 1);
            int lastColumn = Math.min(range.getLastColumn(), Workbook.MOST_COLUMNS - 1);
            for (int row = range.getFirstRow(); row <= lastRow; row++) {
                for (int column = range.getFirstColumn(); column <= lastColumn && places > 0; column++, places--) {
                    boolean first = row == range.getFirstRow() && column == range.getFirstColumn();
                    if (this.merged.putIfAbsent(place(row, column), range) == null
                            && !first
                            && column < seen.get(row).size()) {
                        // a merged cell shows its first corner, whatever lies behind the others
                        seen.get(row).set(column, Cell.EMPTY);
                    }
                }
            }
        }
        this.rows = seen.stream().map(List::copyOf).toList();
    }

    private static int place(int row, int column) {
        return row * Workbook.MOST_COLUMNS + column;
    }

    /** Empty where the file has no sheets, as CSV. */
    public String name() {
        return name;
    }

    /** Whether something stands further to the right than is read. */
    public boolean wide() {
        return wide;
    }

    public int rows() {
        return rows.size();
    }

    public int columns() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    public List<Cell> row(int row) {
        return row < rows.size() ? rows.get(row) : List.of();
    }

    public boolean hidden(int row) {
        return hidden.rows().contains(row);
    }

    public boolean hiddenColumn(int column) {
        return hidden.columns().contains(column);
    }

    public Cell at(int row, int column) {
        List<Cell> cells = row(row);
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    public Optional<CellRangeAddress> mergedAt(int row, int column) {
        return Optional.ofNullable(merged.get(place(row, column)));
    }

    /** What is seen at a place that may be part of a merged cell, all of which shows what its first corner holds. */
    public Cell seenAt(int row, int column) {
        Cell own = at(row, column);
        return own.empty()
                ? mergedAt(row, column)
                        .map(range -> at(range.getFirstRow(), range.getFirstColumn()))
                        .orElse(own)
                : own;
    }
}
