package org.minsheng.core.execution.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.doubt.Doubt;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.ground.figures.Money;

/**
 * What a department reports for a month: a value for each indicator and the money, cumulative as of the month's end.
 * A share carries no money.
 *
 * @param affirmed what is doubted of it and affirmed by whoever hands it in
 * @param sample invented for demonstration, and shown as such wherever it counts
 */
public record ReportedFigures(
        Map<IndicatorId, BigDecimal> values,
        @Nullable Money issued,
        @Nullable Money paid,
        String narrative,
        boolean sample,
        List<Doubt> affirmed) {

    public ReportedFigures {
        values = Map.copyOf(values);
        affirmed = List.copyOf(affirmed);
    }

    /** The same with nothing affirmed but these. */
    ReportedFigures affirming(List<Doubt> doubts) {
        return new ReportedFigures(values, issued, paid, narrative, sample, doubts);
    }
}
