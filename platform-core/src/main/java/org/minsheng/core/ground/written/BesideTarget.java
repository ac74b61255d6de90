package org.minsheng.core.ground.written;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.figures.Figures;
import org.minsheng.core.ground.figures.Target;
import org.minsheng.core.ground.tables.Cell;
import org.minsheng.core.ground.written.FigureReading.Say;

/**
 * Reads what stands beside a target, its baseline and its milestones, in the unit in which the target is measured.
 *
 * @param said the unit that the row says, which is another one where 全覆盖 of some 户 is measured in percent
 */
public record BesideTarget(Target target, String unit, String said) {

    public FigureReading read(Cell cell) {
        FigureReading read = FigureReading.of(cell, unit).withoutWords(cell);
        Say refusal = refusal(cell, read.figure());
        return refusal == null ? read : FigureReading.refused(refusal);
    }

    private @Nullable Say refusal(Cell cell, @Nullable BigDecimal figure) {
        if (!said.isEmpty() && Figures.isPercent(unit) && !Figures.isPercent(said)) {
            WrittenFigure things = WrittenFigure.in(cell.text())
                    .filter(written -> !written.percent())
                    .orElse(null);
            if (things != null) {
                return Say.of("figure.all-or-things", cell.text(), FigureReading.shown(things.number()), said);
            }
        }
        boolean moreThanAll = figure != null
                && target.comparison() == Comparison.FULL_COVERAGE
                && Figures.isPercent(unit)
                && figure.compareTo(Target.ALL) > 0;
        return moreThanAll ? Say.of("figure.more-than-all", FigureReading.shown(figure)) : null;
    }

    /** Whether the words around a milestone want less where the target wants more, or the other way about. */
    public boolean against(@Nullable Comparison words) {
        return words != null && (words == Comparison.LE) != (target.comparison() == Comparison.LE);
    }
}
