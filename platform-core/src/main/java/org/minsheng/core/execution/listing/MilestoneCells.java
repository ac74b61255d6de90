package org.minsheng.core.execution.listing;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.header.Header;
import org.minsheng.core.execution.header.ListColumn;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.figures.Target;
import org.minsheng.core.ground.figures.Window;
import org.minsheng.core.ground.tables.Cell;
import org.minsheng.core.ground.written.BesideTarget;
import org.minsheng.core.ground.written.FigureReading;
import org.minsheng.core.ground.written.FigureReading.Say;
import org.minsheng.core.ground.written.ListWords;
import org.minsheng.core.ground.written.WrittenFigure;

/** Reads what a row plans by month; it keeps to the rules that the register has for milestones. */
final class MilestoneCells {

    private final ListRow row;
    private final Window window;
    private boolean sound = true;

    MilestoneCells(ListRow row, Window window) {
        this.row = row;
        this.window = window;
    }

    boolean sound() {
        return sound;
    }

    SortedMap<YearMonth, BigDecimal> of(BesideTarget beside, @Nullable BigDecimal baseline) {
        Target target = beside.target();
        NavigableMap<YearMonth, BigDecimal> milestones = new TreeMap<>();
        for (Header.MilestoneColumn column : row.header().milestones()) {
            Cell cell = row.cellAt(column.place());
            if (WrittenFigure.nothing(cell.text())) {
                continue;
            }
            FigureReading read = HeadingUnit.refusal(column.unit(), beside.unit())
                    .map(FigureReading::refused)
                    .orElseGet(() -> row.read(beside, column.place()));
            BigDecimal value = read.figure();
            if (value == null || value.signum() < 0) {
                Say refusal = read.refusal();
                wrong(column, refusal == null ? Say.of("not-a-figure") : refusal);
                continue;
            }
            read.remarks().forEach(say -> row.remarkAt(column.place(), column.name(), say));
            if (target.known() == null) {
                wrong(column, Say.of("milestone.no-target"));
            } else if (!window.touches(column.month())) {
                wrong(column, Say.of("milestone.outside-window"));
            } else if (beside.against(read.meant())) {
                String wanted = ListWords.first(ListWords.COMPARISONS, target.comparison());
                wrong(column, Say.of("milestone.against-target", cell.text(), wanted));
            } else if (turnsBack(target, baseline, milestones, value)) {
                wrong(column, Say.of(target.comparison() == Comparison.LE ? "milestone.rises" : "milestone.falls"));
            } else {
                milestones.put(column.month(), value);
            }
        }
        if (endsBelow(target, milestones)) {
            row.remark(ListColumn.TARGET, Say.of("milestone.below-target"));
        }
        return milestones;
    }

    /** As when each column says what is to be done in its own quarter, and not what is to be done by then. */
    private static boolean endsBelow(Target target, NavigableMap<YearMonth, BigDecimal> milestones) {
        BigDecimal wanted = target.known();
        return wanted != null
                && target.comparison() != Comparison.LE
                && !milestones.isEmpty()
                && milestones.lastEntry().getValue().compareTo(wanted) < 0;
    }

    /** Behind the milestone before it, or behind where things stood before anything was done. */
    private static boolean turnsBack(
            Target target, @Nullable BigDecimal baseline, SortedMap<YearMonth, BigDecimal> earlier, BigDecimal value) {
        BigDecimal start = target.comparison() == Comparison.LE ? baseline : BigDecimal.ZERO;
        BigDecimal before = earlier.isEmpty() ? start : earlier.get(earlier.lastKey());
        return before != null && target.comparison().wentBack(before, value, baseline, target.known());
    }

    private void wrong(Header.MilestoneColumn column, Say say) {
        row.wrongAt(column.place(), column.name(), say);
        sound = false;
    }
}
