package org.minsheng.core.ground.figures;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is planned, issued (下达) and paid, and the three rates of it. A plan nobody has stated is null, and so is what is
 * issued and paid before the first confirmed report.
 */
public record Funds(
        @Nullable Money planned,
        @Nullable Money issued,
        @Nullable Money paid,
        @Nullable Rate issueRate,
        @Nullable Rate paymentRateOfPlan,
        @Nullable Rate paymentRateOfIssued) {

    public static Funds of(@Nullable Money planned, @Nullable Money issued, @Nullable Money paid) {
        return new Funds(
                planned, issued, paid, Rate.of(issued, planned), Rate.of(paid, planned), Rate.of(paid, issued));
    }

    /**
     * The sums. Rates of the plan are taken only over projects whose plan is known, so that both sides of the fraction
     * speak of the same ones; a project without a confirmed report has issued and paid nothing so far.
     */
    public static Funds sum(Collection<Funds> all) {
        List<Funds> withPlan = all.stream().filter(f -> f.planned != null).toList();
        Money planned = total(withPlan, Funds::planned);
        Money issued = total(all, Funds::issued);
        Money paid = total(all, Funds::paid);
        return new Funds(
                planned,
                issued,
                paid,
                Rate.of(total(withPlan, Funds::issued), planned),
                Rate.of(total(withPlan, Funds::paid), planned),
                Rate.of(paid, issued));
    }

    private static @Nullable Money total(Collection<Funds> all, Function<Funds, @Nullable Money> part) {
        List<Money> known = all.stream().map(part).filter(Objects::nonNull).toList();
        return known.isEmpty() ? null : known.stream().reduce(Money.NONE, Money::plus);
    }
}
