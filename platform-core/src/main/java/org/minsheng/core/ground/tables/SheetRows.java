package org.minsheng.core.ground.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Gathers the rows of one worksheet as its XML goes by, and stops when there are more than a list can have. */
final class SheetRows extends DefaultHandler {

    private final SharedStrings shared;
    private final List<List<String>> rows = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<String> row = new ArrayList<>();
    private int column = -1;
    private @Nullable String type;
    private boolean listening;
    private boolean phonetic;

    SheetRows(SharedStrings shared) {
        this.shared = shared;
    }

    /** There are more rows than a year's list has. */
    static final class TooMany extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    List<List<String>> rows() {
        return rows;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        switch (name) {
            case "row" -> startRow(attributes.getValue("r"));
            case "c" -> {
                String place = attributes.getValue("r");
                column = place == null ? column + 1 : new CellReference(place).getCol();
                type = attributes.getValue("t");
                text.setLength(0);
            }
            case "rPh" -> phonetic = true;
            case "v", "t" -> listening = !phonetic;
            default -> {
                // formulas, formats and drawings say nothing about the list
            }
        }
    }

    private void startRow(@Nullable String number) throws TooMany {
        int place = number == null ? rows.size() : Integer.parseInt(number) - 1;
        if (place > Table.MOST_ROWS) {
            throw new TooMany();
        }
        while (rows.size() < place) {
            rows.add(List.of());
        }
        row = new ArrayList<>();
        column = -1;
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        switch (name) {
            case "row" -> {
                rows.add(Table.stripped(row));
                if (rows.size() > Table.MOST_ROWS + 1) {
                    throw new TooMany();
                }
            }
            case "c" -> {
                if (column >= 0 && column < Table.MOST_COLUMNS) {
                    while (row.size() <= column) {
                        row.add("");
                    }
                    row.set(column, value());
                }
            }
            case "rPh" -> phonetic = false;
            case "v", "t" -> listening = false;
            default -> {
                // see above
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (listening) {
            text.append(characters, start, length);
        }
    }

    /** Without U+0000, which a sheet can spell and no column can keep. */
    private String value() {
        return spelled().replace("\0", "");
    }

    private String spelled() {
        String value = text.toString();
        if (value.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> shared.getItemAt(Integer.parseInt(value)).getString();
            case "str", "inlineStr", "d" -> value;
            case "b" -> Boolean.toString("1".equals(value));
            case "e" -> "#";
            // the file has what a double prints: 2020.0, 1.0E7
            case null, default ->
                new BigDecimal(Double.toString(Double.parseDouble(value)))
                        .stripTrailingZeros()
                        .toPlainString();
        };
    }
}
