package org.minsheng.core.execution.report.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.attachment.AttachedForm;
import org.minsheng.core.execution.doubt.AffirmedForm;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.report.ReportedFigures;
import org.minsheng.core.ground.figures.Figures;
import org.minsheng.core.ground.figures.Money;
import org.minsheng.endpoints.refusals.Fault;
import org.minsheng.endpoints.refusals.Flawed;

/** What a department hands in for a month of a project. */
record ReportForm(
        @NotNull @Size(max = MOST_VALUES) List<@NotNull @Valid ValueForm> values,

        @NotNull @PositiveOrZero @Max(value = Money.MOST_FEN, message = Money.TOO_MUCH) Long issuedFen,

        @NotNull @PositiveOrZero @Max(value = Money.MOST_FEN, message = Money.TOO_MUCH) Long paidFen,

        @Nullable @Size(max = 4000) String narrative,
        @Nullable Boolean sample,
        @Nullable @Size(max = AffirmedForm.MOST) List<@NotNull @Valid AffirmedForm> affirmed,
        @Nullable @Size(max = AttachedForm.MOST) List<@NotNull @Valid AttachedForm> files) {

    /** Far more than a project has indicators. */
    private static final int MOST_VALUES = 500;

    record ValueForm(
            @NotNull UUID indicatorId,

            @NotNull @DecimalMin("0") @DecimalMax(Figures.MOST) @Digits(integer = 14, fraction = 4) BigDecimal value) {}

    ReportedFigures figures() {
        Map<IndicatorId, BigDecimal> byIndicator = new HashMap<>();
        for (ValueForm value : values) {
            if (byIndicator.put(new IndicatorId(value.indicatorId), value.value) != null) {
                throw new Flawed(List.of(Fault.inField("values", value.value.toPlainString(), "report.value-twice")));
            }
        }
        return new ReportedFigures(
                byIndicator,
                new Money(issuedFen),
                new Money(paidFen),
                narrative == null ? "" : narrative.strip(),
                Boolean.TRUE.equals(sample),
                AffirmedForm.doubts(affirmed));
    }
}
