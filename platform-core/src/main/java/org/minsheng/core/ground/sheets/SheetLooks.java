package org.minsheng.core.ground.sheets;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.ground.figures.Light;

/** How the cells of a forwarded file look. A workbook holds a bounded number of looks, so each is made once. */
final class SheetLooks {

    /** The letters of official papers; where they are missing, whatever Chinese letters there are take their place. */
    private static final String TEXT_LETTERS = "宋体";

    private static final String TITLE_LETTERS = "黑体";
    private static final short TEXT_SIZE = 11;
    private static final short TITLE_SIZE = 18;

    /** Light enough that the word on it is read in print and without colours. */
    private static final int HEADING_GROUND = 0xE7E6E2;

    private final Workbook workbook;
    private final Map<Look, CellStyle> made = new HashMap<>();

    /** @param quoted marked as text even when somebody edits the cell */
    private record Look(
            Part part,
            SheetPlan.@Nullable Kind kind,
            boolean whole,
            boolean quoted,
            @Nullable Light light) {}

    private enum Part {
        TITLE,
        SAID,
        UNIT,
        HEADING,
        CELL,
        TOTAL
    }

    SheetLooks(Workbook workbook) {
        this.workbook = workbook;
    }

    CellStyle title() {
        return of(new Look(Part.TITLE, null, false, false, null));
    }

    CellStyle said() {
        return of(new Look(Part.SAID, null, false, false, null));
    }

    CellStyle unit() {
        return of(new Look(Part.UNIT, null, false, false, null));
    }

    CellStyle heading() {
        return of(new Look(Part.HEADING, null, false, false, null));
    }

    CellStyle cell(SheetPlan.Kind kind, boolean total) {
        return of(new Look(total ? Part.TOTAL : Part.CELL, kind, false, false, null));
    }

    CellStyle whole(SheetPlan.Kind kind, boolean total) {
        return of(new Look(total ? Part.TOTAL : Part.CELL, kind, true, false, null));
    }

    CellStyle quoted(SheetPlan.Kind kind) {
        return of(new Look(Part.CELL, kind, false, true, null));
    }

    CellStyle lit(Light light) {
        return of(new Look(Part.CELL, SheetPlan.Kind.LIGHT, false, false, light));
    }

    private CellStyle of(Look look) {
        return made.computeIfAbsent(look, this::make);
    }

    private CellStyle make(Look look) {
        CellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(alignment(look));
        style.setFont(font(look.part));
        style.setWrapText(look.part != Part.UNIT);
        style.setQuotePrefixed(look.quoted);
        switch (look.part) {
            case TITLE, SAID, UNIT -> {}
            case HEADING -> {
                frame(style);
                fill(style, HEADING_GROUND);
            }
            case CELL, TOTAL -> {
                frame(style);
                style.setDataFormat(workbook.createDataFormat().getFormat(format(look)));
            }
        }
        if (look.light != null) {
            fill(style, ground(look.light));
        }
        return style;
    }

    private static HorizontalAlignment alignment(Look look) {
        return switch (look.part) {
            case SAID -> HorizontalAlignment.LEFT;
            case UNIT -> HorizontalAlignment.RIGHT;
            case TITLE, HEADING -> HorizontalAlignment.CENTER;
            case CELL, TOTAL ->
                switch (look.kind) {
                    case TEXT -> HorizontalAlignment.LEFT;
                    case COUNT, FIGURE, MONEY, PERCENT -> HorizontalAlignment.RIGHT;
                    case null, default -> HorizontalAlignment.CENTER;
                };
        };
    }

    private Font font(Part part) {
        Font font = workbook.createFont();
        font.setFontName(part == Part.TITLE ? TITLE_LETTERS : TEXT_LETTERS);
        font.setFontHeightInPoints(part == Part.TITLE ? TITLE_SIZE : TEXT_SIZE);
        font.setBold(part == Part.HEADING || part == Part.TOTAL);
        return font;
    }

    private static String format(Look look) {
        return switch (look.kind) {
            case COUNT -> "#,##0";
            // with places after the point a whole number would be shown with the point alone behind it
            case FIGURE -> look.whole ? "#,##0" : "#,##0.####";
            case MONEY -> "#,##0.00";
            case PERCENT -> "0.00%";
            case null, default -> "General";
        };
    }

    private static int ground(Light light) {
        return switch (light) {
            case GREEN -> 0xCDE8D5;
            case YELLOW -> 0xFBE3A8;
            case RED -> 0xF5C6C1;
            case UNKNOWN -> 0xE4E2DD;
        };
    }

    private static void frame(CellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
    }

    private static void fill(CellStyle style, int rgb) {
        byte[] parts = {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
        style.setFillForegroundColor(new XSSFColor(parts, null));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
}
