package org.minsheng.core.ground.written;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.figures.Figures;
import org.minsheng.core.ground.tables.Cell;

/**
 * What a cell's figure is, in the unit of its row. What the cell shows counts; where that can be read in two ways,
 * because its format, the number behind it and the unit don't fit together, none of them is taken.
 *
 * @param figure null when it is refused
 * @param refusal why it is refused, with both readings
 * @param remarks how it was understood, where that isn't plain
 */
public record FigureReading(
        @Nullable BigDecimal figure,
        @Nullable Comparison meant,
        String unit,
        @Nullable Say refusal,
        List<Say> remarks) {

    /** A message key with its arguments. */
    public record Say(String code, List<String> arguments) {
        public static Say of(String code, String... arguments) {
            return new Say(code, List.of(arguments));
        }
    }

    /** As many as the register keeps of a figure. */
    public static final int DECIMALS = 4;

    private static final BigDecimal TOO_MUCH = BigDecimal.TEN.pow(14);
    /** Nobody aims at more than that many percent; it is a percentage taken of a percentage. */
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(1_000);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param unit as the row says it; empty where it says none, then what the cell says counts */
    public static FigureReading of(Cell cell, String unit) {
        return of(cell, unit, DECIMALS);
    }

    public static FigureReading of(Cell cell, String unit, int decimals) {
        if (cell.kind() == Cell.Kind.DATE) {
            return refused(Say.of("figure.date", cell.text()));
        }
        if (cell.kind() == Cell.Kind.MARKED) {
            return refused(Say.of("figure.marked", cell.text()));
        }
        if (cell.kind() == Cell.Kind.OTHER) {
            return refused(
                    cell.stored() == null ? Say.of("figure.formula") : Say.of("figure.format", shown(cell.stored())));
        }
        return WrittenFigure.in(cell.text())
                .map(written ->
                        of(cell, written, unit.isEmpty() ? unitOf(written) : WrittenFigure.plain(unit), decimals))
                .orElseGet(() -> refused(Say.of(WrittenFigure.range(cell.text()) ? "figure.range" : "not-a-figure")));
    }

    private static String unitOf(WrittenFigure written) {
        return written.percent() ? written.scale() : written.unit();
    }

    private static FigureReading of(Cell cell, WrittenFigure written, String unit, int decimals) {
        Say refusal = twoReadings(cell, written, unit);
        if (refusal != null) {
            return refused(refusal);
        }
        List<Say> remarks = new ArrayList<>();
        BigDecimal figure = countedIn(unit, written) ? written.number() : written.inOnes();
        BigDecimal rounded = figure.setScale(Math.min(decimals, Math.max(figure.scale(), 0)), RoundingMode.HALF_UP);
        if (rounded.compareTo(figure) != 0) {
            if (cell.stored() == null) {
                return refused(Say.of("not-a-figure"));
            }
            remarks.add(Say.of("figure.four-decimals", cell.text(), shown(rounded)));
        } else if (cell.stored() != null && hidesDecimals(cell.stored(), written, unit)) {
            remarks.add(Say.of("figure.as-shown", cell.text(), shown(cell.stored())));
        }
        if (rounded.abs().compareTo(TOO_MUCH) >= 0) {
            return refused(Say.of("not-a-figure"));
        }
        if (written.about()) {
            remarks.add(Say.of("figure.about", cell.text(), shown(rounded)));
        }
        if (!countedIn(unit, written) && !written.scale().isEmpty()) {
            remarks.add(Say.of("figure.scaled", cell.text(), shown(rounded), unit));
        }
        return new FigureReading(Figures.plain(rounded), written.meant(), unit, null, List.copyOf(remarks));
    }

    /** Whether the number before the scale counts what the unit says: 15.0万 of 万名, 95% of %, or no scale at all. */
    private static boolean countedIn(String unit, WrittenFigure written) {
        return written.scale().isEmpty()
                || written.percent()
                || WrittenFigure.scaleOf(unit).equals(written.scale())
                || unit.equals(written.scale() + written.unit());
    }

    private static @Nullable Say twoReadings(Cell cell, WrittenFigure written, String unit) {
        String number = shown(written.number());
        boolean percentUnit = Figures.isPercent(unit);
        boolean sameSign = unit.startsWith(written.scale()) || ("%".equals(written.scale()) && percentUnit);
        if (written.percent() && !sameSign) {
            return Say.of("figure.percent-of-things", cell.text(), unit, number);
        }
        boolean share = written.scale().isEmpty()
                && percentUnit
                && written.number().signum() > 0
                && written.number().compareTo(BigDecimal.ONE) <= 0;
        if (share) {
            return Say.of(
                    "figure.percent-or-share",
                    cell.text(),
                    number,
                    shown(written.number().multiply(HUNDRED)));
        }
        if (percentUnit && written.number().compareTo(MOST_PERCENT) >= 0) {
            return Say.of(
                    "figure.percent-of-percent",
                    cell.text(),
                    number,
                    shown(written.number().divide(HUNDRED)));
        }
        if (!unitFits(written, unit)) {
            return Say.of("figure.other-unit", cell.text(), written.unit(), unit);
        }
        // 50000人 of 万人: in ones, or in tens of thousands
        boolean inOnes = written.scale().isEmpty()
                && !written.unit().isEmpty()
                && !WrittenFigure.scaleOf(unit).isEmpty()
                && unit.substring(WrittenFigure.scaleOf(unit).length()).equals(written.unit());
        if (inOnes || (!countedIn(unit, written) && !WrittenFigure.scaleOf(unit).isEmpty())) {
            return Say.of("figure.two-scales", cell.text(), unit);
        }
        return shownAndStored(cell, written, unit);
    }

    /** 60元 of 元/月/人 is the same unit, 100个 of 家 is another. */
    private static boolean unitFits(WrittenFigure written, String unit) {
        String said = written.unit();
        return said.isEmpty()
                || unit.equals(said)
                || unit.startsWith(said + "/")
                || unit.equals(written.scale() + said)
                || unit.substring(WrittenFigure.scaleOf(unit).length()).equals(said);
    }

    /** A format may divide by thousands, or put points between digits, and not say so. */
    private static @Nullable Say shownAndStored(Cell cell, WrittenFigure written, String unit) {
        BigDecimal stored = cell.stored();
        if (stored == null
                || near(stored, written, WrittenFigure.timesOf(written.scale()))
                || (!WrittenFigure.scaleOf(unit).isEmpty()
                        && near(stored, written, WrittenFigure.timesOf(WrittenFigure.scaleOf(unit))))) {
            return null;
        }
        // 15 with 万 written behind it by its format
        boolean labelled = !written.scale().isEmpty() && !written.percent() && near(stored, written, BigDecimal.ONE);
        return labelled ? null : Say.of("figure.shown-and-stored", cell.text(), shown(stored));
    }

    /** As near as what is shown can tell. */
    private static boolean near(BigDecimal stored, WrittenFigure written, BigDecimal times) {
        BigDecimal half =
                new BigDecimal("0.5").movePointLeft(Math.max(written.number().scale(), 0));
        BigDecimal difference =
                stored.subtract(written.number().multiply(times)).abs();
        return difference.compareTo(half.multiply(times)) <= 0;
    }

    private static boolean hidesDecimals(BigDecimal stored, WrittenFigure written, String unit) {
        return List.of(written.scale(), WrittenFigure.scaleOf(unit)).stream()
                .map(WrittenFigure::timesOf)
                .filter(times -> near(stored, written, times))
                .findFirst()
                .filter(times -> stored.compareTo(written.number().multiply(times)) != 0)
                .isPresent();
    }

    public static String shown(@Nullable BigDecimal number) {
        return number == null ? "" : Figures.plain(number).toPlainString();
    }

    /** Where at least or at most is said and not kept, that is remarked on. */
    FigureReading withoutWords(Cell cell) {
        if (meant == null || figure == null) {
            return this;
        }
        List<Say> told = new ArrayList<>(remarks);
        told.add(Say.of("figure.words-dropped", cell.text(), shown(figure) + unit));
        return new FigureReading(figure, meant, unit, refusal, List.copyOf(told));
    }

    public static FigureReading refused(Say why) {
        return new FigureReading(null, null, "", why, List.of());
    }
}
