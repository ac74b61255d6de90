package org.minsheng.core.ground.written;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.ground.figures.Money;
import org.minsheng.core.ground.tables.Cell;
import org.minsheng.core.ground.written.FigureReading.Say;

/**
 * An amount of money in a cell.
 *
 * @param money null when it is refused
 */
public record Amount(@Nullable Money money, @Nullable Say refusal, List<Say> remarks) {

    private static final int FEN_DECIMALS = 2;
    /** Whole fen of an amount in 亿元 have ten; what is finer must be seen in order to be refused. */
    private static final int DECIMALS = 15;

    static final Set<String> UNITS = Stream.concat(Stream.of(""), WrittenFigure.LONGEST_FIRST.stream())
            .map(scale -> scale + "元")
            .collect(Collectors.toUnmodifiableSet());

    /** @param unit what the heading or the sheet says amounts are counted in (元, 万元, 亿元); empty where they don't */
    public static Amount of(Cell cell, String unit) {
        WrittenFigure written = WrittenFigure.in(cell.text()).orElse(null);
        String counted = written != null && written.unit().endsWith("元") ? written.scale() + written.unit() : unit;
        if (!UNITS.contains(counted)) {
            return refused(Say.of("funds.no-unit"));
        }
        FigureReading read = FigureReading.of(cell, counted, DECIMALS).withoutWords(cell);
        BigDecimal figure = read.figure();
        if (figure == null) {
            Say refusal = read.refusal();
            return refused(refusal == null ? Say.of("not-a-figure") : refusal);
        }
        BigDecimal yuan = figure.multiply(WrittenFigure.timesOf(counted.substring(0, counted.length() - 1)));
        if (yuan.signum() < 0 || yuan.movePointRight(FEN_DECIMALS).compareTo(BigDecimal.valueOf(Money.MOST_FEN)) > 0) {
            return refused(Say.of("funds.too-much"));
        }
        if (yuan.stripTrailingZeros().scale() > FEN_DECIMALS) {
            return refused(Say.of("funds.parts-of-fen", cell.text()));
        }
        return new Amount(new Money(yuan.movePointRight(FEN_DECIMALS).longValueExact()), null, read.remarks());
    }

    private static Amount refused(Say why) {
        return new Amount(null, why, List.of());
    }
}
