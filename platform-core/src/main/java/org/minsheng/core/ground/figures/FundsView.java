package org.minsheng.core.ground.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Money in fen and its three rates in percent. */
public record FundsView(
        @Nullable Long plannedFen,
        @Nullable Long issuedFen,
        @Nullable Long paidFen,
        @Nullable BigDecimal issueRate,
        @Nullable BigDecimal paymentRateOfPlan,
        @Nullable BigDecimal paymentRateOfIssued) {

    public static FundsView of(Funds funds) {
        return new FundsView(
                fen(funds.planned()),
                fen(funds.issued()),
                fen(funds.paid()),
                Rate.shown(funds.issueRate()),
                Rate.shown(funds.paymentRateOfPlan()),
                Rate.shown(funds.paymentRateOfIssued()));
    }

    private static @Nullable Long fen(@Nullable Money money) {
        return money == null ? null : money.fen();
    }
}
