package org.minsheng.core.ground.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.ground.tables.FormatSection.Nature;

/**
 * A number format of a spreadsheet (ECMA-376 part 1, 18.8.31), as far as it shows digits: what is shown is worked out
 * exactly, with scaling commas, percent signs, and what is escaped, quoted or put between digits. Dates are shown by the
 * library; whatever else there is (fractions, powers of ten, Chinese numerals) gives the number and keeps its kind, so that no
 * reader takes it for what is shown.
 */
final class NumberFormat {

    static final String GENERAL = "General";

    /** What a spreadsheet knows of a number; the rest of the double is noise (0.1 + 0.2). */
    private static final MathContext FIFTEEN_DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    /** Any number from which on formats are a workbook's own. */
    private static final int CUSTOM = 165;

    private final String code;
    private final List<FormatSection> sections;
    private @Nullable DataFormatter library;

    NumberFormat(String code) {
        this.code = code;
        this.sections = FormatSection.allOf(code);
    }

    Cell show(double number, boolean from1904) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return Cell.text("#NUM!");
        }
        BigDecimal stored = new BigDecimal(number).round(FIFTEEN_DIGITS).stripTrailingZeros();
        if (stored.scale() < 0 && stored.precision() - stored.scale() < 400) {
            stored = stored.setScale(0);
        }
        FormatSection section = sectionFor(stored);
        if (section == null || section.nature() == Nature.OTHER) {
            return new Cell(stored.toPlainString(), stored, Cell.Kind.OTHER);
        }
        if (section.nature() == Nature.DATE) {
            return new Cell(day(number, from1904), stored, Cell.Kind.DATE);
        }
        boolean signByFormat = stored.signum() < 0 && section != sections.getFirst();
        String shown = Blanks.trimmed(section.show(stored.abs()));
        if (signByFormat) {
            // in brackets, in red, or not at all
            return new Cell(shown, stored, Cell.Kind.OTHER);
        }
        return new Cell(stored.signum() < 0 ? "-" + shown : shown, stored, Cell.Kind.NUMBER);
    }

    private @Nullable FormatSection sectionFor(BigDecimal number) {
        List<FormatSection> numeric = new ArrayList<>(sections);
        if (numeric.size() == 4) {
            numeric.removeLast();
        }
        if (numeric.size() > 4) {
            return null;
        }
        if (numeric.stream().anyMatch(FormatSection::conditional)) {
            for (int i = 0; i < numeric.size(); i++) {
                FormatSection section = numeric.get(i);
                if (section.conditional() ? section.holdsFor(number) : i == numeric.size() - 1) {
                    return section;
                }
            }
            return null;
        }
        if (numeric.size() == 1 || number.signum() > 0 || (numeric.size() == 2 && number.signum() == 0)) {
            return numeric.getFirst();
        }
        return number.signum() < 0 ? numeric.get(1) : numeric.get(2);
    }

    private String day(double number, boolean from1904) {
        try {
            if (library == null) {
                library = new DataFormatter(Locale.CHINA);
            }
            return Blanks.trimmed(library.formatRawCellContents(number, CUSTOM, code, from1904)
                    .replace("\"", ""));
        } catch (RuntimeException formatOfItsOwn) {
            // shown only in a refusal
            return Double.toString(number);
        }
    }
}
