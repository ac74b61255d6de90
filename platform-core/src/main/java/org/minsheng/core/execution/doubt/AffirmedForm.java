package org.minsheng.core.execution.doubt;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.project.IndicatorId;

/** A doubt that whoever hands in has been asked about, and says: the figure is right. */
public record AffirmedForm(
        @NotNull Doubt.Kind kind,
        @NotNull Doubt.Figure figure,
        @Nullable UUID indicatorId,

        @NotNull @DecimalMin("0") @DecimalMax(AffirmedForm.LARGEST) @Digits(integer = 16, fraction = 4) BigDecimal value,

        @Nullable @DecimalMin("0") @DecimalMax(AffirmedForm.LARGEST) @Digits(integer = 16, fraction = 4) BigDecimal against) {

    /** Of money in fen as of values. */
    private static final String LARGEST = "9999999999999999";

    /** More than a project with all its indicators can be doubted. */
    public static final int MOST = 500;

    public static List<Doubt> doubts(@Nullable List<AffirmedForm> affirmed) {
        return affirmed == null
                ? List.of()
                : affirmed.stream().map(AffirmedForm::doubt).toList();
    }

    private Doubt doubt() {
        return new Doubt(kind, figure, indicatorId == null ? null : new IndicatorId(indicatorId), value, against);
    }
}
