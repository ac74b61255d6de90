package org.minsheng.core.ground.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Gathers the cells of one worksheet as its XML goes by, and stops when there are more rows than there is room for. */
final class SheetCells extends DefaultHandler {

    /** A list merges some cells of each row; far more is another file. */
    private static final int MOST_MERGED = 2_000;

    private final SharedStrings shared;
    private final Marks marks;
    private final CellFormats formats;
    private final boolean from1904;
    private final int room;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private final Set<Integer> hidden = new HashSet<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private final Map<Integer, Cell> texts = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private List<Cell> row = new ArrayList<>();
    private int column = -1;
    private @Nullable String type;
    private @Nullable String style;
    private boolean listening;
    private boolean phonetic;
    private boolean formula;
    private boolean marked;
    private boolean beyond;
    private boolean wide;

    SheetCells(SharedStrings shared, Marks marks, CellFormats formats, boolean from1904, int room) {
        this.shared = shared;
        this.marks = marks;
        this.formats = formats;
        this.from1904 = from1904;
        this.room = room;
    }

    /** There is more than a year's list has: of rows, or of merged cells. */
    static final class TooMany extends SAXException {
        private static final long serialVersionUID = 1L;
        private final UnreadableFile said;

        TooMany(UnreadableFile said) {
            this.said = said;
        }

        UnreadableFile said() {
            return said;
        }
    }

    Sheet sheet(String name) {
        // rows below the list that are only formatted are none
        while (!rows.isEmpty() && rows.getLast().isEmpty()) {
            rows.removeLast();
        }
        return new Sheet(name, rows, merged, new Hidden(hidden, hiddenColumns), wide);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        switch (name) {
            case "col" -> hideColumns(attributes);
            case "row" -> startRow(attributes);
            case "c" -> {
                String place = attributes.getValue("r");
                column = place == null ? column + 1 : new CellReference(place).getCol();
                type = attributes.getValue("t");
                style = attributes.getValue("s");
                text.setLength(0);
                formula = false;
                marked = formats.marks(style);
            }
            case "rPh" -> phonetic = true;
            case "f" -> formula = true;
            case "v", "t" -> listening = !phonetic;
            case "mergeCell" -> merge(attributes.getValue("ref"));
            default -> marked |= Marks.in(name, attributes);
        }
    }

    private void merge(String reference) throws TooMany {
        if (merged.size() >= MOST_MERGED) {
            throw new TooMany(new UnreadableFile("file.too-many-merged", Integer.toString(MOST_MERGED)));
        }
        merged.add(CellRangeAddress.valueOf(reference));
    }

    private void startRow(Attributes attributes) throws TooMany {
        String number = attributes.getValue("r");
        int place = number == null ? rows.size() : Integer.parseInt(number) - 1;
        if (place >= room) {
            // a row far below that is only formatted, as after a whole column was coloured
            beyond = true;
            return;
        }
        while (rows.size() < place) {
            rows.add(List.of());
        }
        row = new ArrayList<>();
        column = -1;
        if (saysHidden(attributes)) {
            hidden.add(place);
        }
    }

    private static boolean saysHidden(Attributes attributes) {
        String said = attributes.getValue("hidden");
        return "1".equals(said) || "true".equals(said);
    }

    /** One that somebody drew together until nothing was left of it is as hidden as one of which the file says so. */
    private void hideColumns(Attributes attributes) {
        String width = attributes.getValue("width");
        if (saysHidden(attributes) || (width != null && Double.parseDouble(width) == 0)) {
            int last = Math.min(Integer.parseInt(attributes.getValue("max")), Workbook.MOST_COLUMNS);
            for (int place = Math.max(0, Integer.parseInt(attributes.getValue("min")) - 1); place < last; place++) {
                hiddenColumns.add(place);
            }
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        switch (name) {
            case "row" -> {
                if (!beyond) {
                    rows.add(row);
                }
            }
            case "c" -> endCell();
            case "rPh" -> phonetic = false;
            case "v", "t" -> listening = false;
            default -> {
                // see above
            }
        }
    }

    private void endCell() throws TooMany {
        Cell cell = marked ? cell().marked() : cell();
        if (column < 0 || column >= Workbook.MOST_COLUMNS) {
            wide |= !cell.empty();
            return;
        }
        if (cell.empty()) {
            return;
        }
        if (beyond) {
            throw new TooMany(Workbook.tooLong());
        }
        while (row.size() <= column) {
            row.add(Cell.EMPTY);
        }
        row.set(column, cell);
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (listening) {
            text.append(characters, start, length);
        }
    }

    private Cell cell() {
        String value = text.toString();
        if (value.isEmpty()) {
            return formula ? Cell.UNCALCULATED : Cell.EMPTY;
        }
        return switch (type) {
            case "s" -> sharedText(Integer.parseInt(value));
            case "str", "inlineStr", "d", "e" -> Cell.text(value.replace("\0", ""));
            case "b" -> Cell.text("1".equals(value) ? "TRUE" : "FALSE");
            case null, default -> formats.ofStyle(style).show(Double.parseDouble(value), from1904);
        };
    }

    /** One text however many cells refer to it. A sheet can spell U+0000, and no column can keep it. */
    private Cell sharedText(int index) {
        return texts.computeIfAbsent(index, i -> {
            Cell shown = Cell.text(shared.getItemAt(i).getString().replace("\0", ""));
            return marks.on(i) ? shown.marked() : shown;
        });
    }
}
