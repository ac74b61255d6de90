package org.minsheng.core.ground.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The number formats of a workbook, as the styles of its cells refer to them. */
final class CellFormats extends DefaultHandler {

    /** More than any workbook can have that a spreadsheet wrote. */
    private static final int MOST = 65_000;

    private static final NumberFormat GENERAL = new NumberFormat(NumberFormat.GENERAL);
    /** Those that a Chinese Excel has beyond the ones that all have; dates all of them. */
    private static final Map<Integer, String> CHINESE = Map.ofEntries(
            Map.entry(27, "yyyy\"年\"m\"月\""),
            Map.entry(28, "m\"月\"d\"日\""),
            Map.entry(29, "m\"月\"d\"日\""),
            Map.entry(30, "m-d-yy"),
            Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
            Map.entry(32, "h\"时\"mm\"分\""),
            Map.entry(33, "h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(36, "yyyy\"年\"m\"月\""),
            Map.entry(50, "yyyy\"年\"m\"月\""),
            Map.entry(51, "m\"月\"d\"日\""),
            Map.entry(52, "yyyy\"年\"m\"月\""),
            Map.entry(53, "m\"月\"d\"日\""),
            Map.entry(54, "m\"月\"d\"日\""),
            Map.entry(57, "yyyy\"年\"m\"月\""),
            Map.entry(58, "m\"月\"d\"日\""));

    private final Map<Integer, String> codes = new HashMap<>(CHINESE);
    private final List<Integer> ofStyles = new ArrayList<>();
    private final List<Integer> fontsOfStyles = new ArrayList<>();
    private final Set<Integer> markingFonts = new HashSet<>();
    private final Map<Integer, NumberFormat> parsed = new HashMap<>();
    private boolean cellStyles;
    private boolean fontList;
    private int fonts;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "numFmt" -> {
                if (codes.size() < MOST) {
                    codes.put(number(attributes.getValue("numFmtId")), attributes.getValue("formatCode"));
                }
            }
            case "cellXfs" -> cellStyles = true;
            case "xf" -> {
                if (cellStyles && ofStyles.size() < MOST) {
                    ofStyles.add(number(attributes.getValue("numFmtId")));
                    fontsOfStyles.add(number(attributes.getValue("fontId")));
                }
            }
            case "fonts" -> fontList = true;
            case "font" -> fonts++;
            default -> {
                if (fontList && Marks.in(name, attributes)) {
                    markingFonts.add(fonts - 1);
                }
            }
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "cellXfs" -> cellStyles = false;
            case "fonts" -> fontList = false;
            default -> {
                // colours and borders
            }
        }
    }

    /** Whether all that stands in a cell of that style is raised, lowered or struck out. */
    boolean marks(@Nullable String style) {
        int index = number(style);
        return index < fontsOfStyles.size() && markingFonts.contains(fontsOfStyles.get(index));
    }

    NumberFormat ofStyle(@Nullable String style) {
        int index = number(style);
        if (index >= ofStyles.size()) {
            return GENERAL;
        }
        return parsed.computeIfAbsent(ofStyles.get(index), id -> {
            String code = codes.containsKey(id) ? codes.get(id) : BuiltinFormats.getBuiltinFormat(id);
            // 文本 shows a number as it is
            return code == null || code.isBlank() || code.equals("@") ? GENERAL : new NumberFormat(code);
        });
    }

    private static int number(@Nullable String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }
}
