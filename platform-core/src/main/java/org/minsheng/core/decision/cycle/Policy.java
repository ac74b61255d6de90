package org.minsheng.core.decision.cycle;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.minsheng.core.ground.figures.LightThresholds;
import org.minsheng.core.ground.figures.ReportDueDay;

/**
 * What a congress sets otherwise than others: when a light changes, and by which day a month is reported.
 *
 * @param greenFrom percentage points of actual minus planned, like {@code yellowFrom}
 * @param reportDueDay the report for a month is due on this day of the next
 */
@Embeddable
public record Policy(BigDecimal greenFrom, BigDecimal yellowFrom, int reportDueDay) {

    /** Holds until a congress has decided for itself. */
    public static final Policy DEFAULT = new Policy(LightThresholds.DEFAULT, ReportDueDay.DEFAULT);

    public Policy(LightThresholds lights, ReportDueDay dueDay) {
        this(lights.greenFrom(), lights.yellowFrom(), dueDay.day());
    }

    public LightThresholds lights() {
        return new LightThresholds(greenFrom, yellowFrom);
    }

    public ReportDueDay dueDay() {
        return new ReportDueDay(reportDueDay);
    }
}
