package org.minsheng.core.execution.sharesheet;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.project.IndicatorFacts;
import org.minsheng.core.execution.project.ProjectFacts;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.figures.Figures;
import org.minsheng.tenancy.TenantId;

/**
 * A target with what each district has of it.
 *
 * @param version of how it is shared out; 0 before it first is
 */
public record SheetRow(ProjectFacts project, IndicatorFacts indicator, Map<TenantId, BigDecimal> shares, long version) {

    /** Why nothing of it is shared out. */
    public enum Closed {
        PERCENTAGE,
        LESS_IS_BETTER,
        AT_REST
    }

    /** Null where it can be shared out. */
    public @Nullable Closed closed() {
        if (Figures.isShare(indicator.unit())) {
            return Closed.PERCENTAGE;
        }
        if (indicator.target().comparison() == Comparison.LE) {
            return Closed.LESS_IS_BETTER;
        }
        return project.state().rests() ? Closed.AT_REST : null;
    }
}
