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
                Money.fenOf(funds.planned()),
                Money.fenOf(funds.issued()),
                Money.fenOf(funds.paid()),
                Rate.shown(funds.issueRate()),
                Rate.shown(funds.paymentRateOfPlan()),
                Rate.shown(funds.paymentRateOfIssued()));
    }
}
