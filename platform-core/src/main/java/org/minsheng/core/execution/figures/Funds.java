package org.minsheng.core.execution.figures;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is planned, issued (下达) and paid, and the three rates of it. A plan nobody has stated is null; a rate over
 * several projects is taken only over those whose plan is known, so that both sides of the fraction speak of the same ones.
 */
public record Funds(
        @Nullable Money planned,
        Money issued,
        Money paid,
        @Nullable Rate issueRate,
        @Nullable Rate paymentRateOfPlan,
        @Nullable Rate paymentRateOfIssued) {

    public static Funds of(@Nullable Money planned, Money issued, Money paid) {
        return new Funds(
                planned, issued, paid, Rate.of(issued, planned), Rate.of(paid, planned), Rate.of(paid, issued));
    }

    public static Funds sum(Collection<Funds> all) {
        List<Funds> withPlan = all.stream().filter(f -> f.planned != null).toList();
        Money planned = withPlan.isEmpty()
                ? null
                : withPlan.stream().map(Funds::planned).filter(Objects::nonNull).reduce(Money.NONE, Money::plus);
        Money issued = all.stream().map(Funds::issued).reduce(Money.NONE, Money::plus);
        Money paid = all.stream().map(Funds::paid).reduce(Money.NONE, Money::plus);
        return new Funds(
                planned,
                issued,
                paid,
                Rate.of(withPlan.stream().map(Funds::issued).reduce(Money.NONE, Money::plus), planned),
                Rate.of(withPlan.stream().map(Funds::paid).reduce(Money.NONE, Money::plus), planned),
                Rate.of(paid, issued));
    }
}
