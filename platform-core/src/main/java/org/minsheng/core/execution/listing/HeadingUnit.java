package org.minsheng.core.execution.listing;

import java.util.Optional;
import org.minsheng.core.ground.figures.Figures;
import org.minsheng.core.ground.written.FigureReading.Say;
import org.minsheng.core.ground.written.WrittenFigure;

/** What the heading over a figure says that it is counted in, beside what the row says. */
final class HeadingUnit {

    private HeadingUnit() {}

    /** 万人 over a row of 人, % over one of 座: nobody can tell which holds. That one says 个 and the other 座 does no harm. */
    static Optional<Say> refusal(String heading, String unit) {
        boolean matters =
                !WrittenFigure.scaleOf(heading).isEmpty() || heading.endsWith("元") || Figures.isPercent(heading);
        boolean same = heading.equals(unit) || (Figures.isPercent(heading) && Figures.isPercent(unit));
        return !heading.isEmpty() && !unit.isEmpty() && matters && !same
                ? Optional.of(Say.of("figure.heading-unit", heading, unit))
                : Optional.empty();
    }
}
