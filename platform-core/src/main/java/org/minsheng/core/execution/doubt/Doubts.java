package org.minsheng.core.execution.doubt;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.doubt.Doubt.Figure;
import org.minsheng.core.execution.doubt.Doubt.Kind;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.figures.Money;

/**
 * What is odd about a report. A figure that was confirmed as it is for an earlier month has been looked at and is not doubted
 * again. Totals that fall and more paid than issued want words instead.
 */
public final class Doubts {

    /** Where more is better, more than the target is worth a question. */
    private static final Set<Comparison> MORE_IS_BETTER =
            EnumSet.of(Comparison.EQ, Comparison.GE, Comparison.FULL_COVERAGE);

    /** What there is no half of. 万人, 公里, 亩, 吨, 元 and whatever else is not named here can be divided. */
    private static final Set<String> COUNTED = Set.of(
            "个", "座", "家", "户", "名", "人", "人次", "所", "件", "辆", "台", "张", "处", "条", "次", "项", "套", "栋", "幢", "间", "只",
            "棵", "株", "盏", "支", "场", "部", "份", "例", "对", "批", "期", "班", "点", "村", "户次", "家次", "场次", "班次", "件次", "位",
            "本", "册", "根", "组", "块", "桶", "孔", "床", "口", "头", "张次", "车位", "泊位", "床位", "学位");

    private static final Set<String> PERCENT = Set.of("%", "％");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final long SLIP = 100;
    private static final long GREAT_SLIP = 10_000;

    private Doubts() {}

    /**
     * @param before the last confirmed figure of an earlier month
     * @param later the first confirmed figure of a later one: what is corrected has others behind it
     */
    public static List<Doubt> about(
            Reported indicator, BigDecimal value, @Nullable BigDecimal before, @Nullable BigDecimal later) {
        Doubt againstLater = later != null && indicator.wentBack(value, later)
                ? Doubt.ofValue(Kind.AGAINST_LATER, indicator.id(), value, later)
                : null;
        boolean known = before != null && before.compareTo(value) == 0;
        return Stream.of(
                        known ? null : tooMuch(indicator, value, before),
                        known ? null : fraction(indicator, value),
                        againstLater)
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Doubt tooMuch(Reported indicator, BigDecimal value, @Nullable BigDecimal before) {
        if (PERCENT.contains(indicator.unit()) && value.compareTo(HUNDRED) > 0) {
            return Doubt.ofValue(Kind.ABOVE_HUNDRED_PERCENT, indicator.id(), value, null);
        }
        BigDecimal target = indicator.target();
        if (target == null || !MORE_IS_BETTER.contains(indicator.comparison())) {
            return manifold(indicator, value, before == null ? indicator.baseline() : before);
        }
        if (value.compareTo(target) <= 0) {
            return null;
        }
        return before != null && value.subtract(before).compareTo(target) > 0
                ? Doubt.ofValue(Kind.JUMP, indicator.id(), value, before)
                : Doubt.ofValue(Kind.ABOVE_TARGET, indicator.id(), value, target);
    }

    /** Where no target says how much is too much. */
    private static @Nullable Doubt manifold(Reported indicator, BigDecimal value, @Nullable BigDecimal before) {
        return before != null && before.signum() > 0 && value.compareTo(before.multiply(HUNDRED)) >= 0
                ? Doubt.ofValue(Kind.MANIFOLD_OF_BEFORE, indicator.id(), value, before)
                : null;
    }

    private static @Nullable Doubt fraction(Reported indicator, BigDecimal value) {
        return COUNTED.contains(indicator.unit()) && value.stripTrailingZeros().scale() > 0
                ? Doubt.ofValue(Kind.FRACTION, indicator.id(), value, null)
                : null;
    }

    /** Cumulative as of the end of a month. */
    public record Sums(Money issued, Money paid) {}

    /**
     * @param before the last confirmed sums of an earlier month
     * @param later the first confirmed ones of a later month
     */
    public static List<Doubt> about(@Nullable Money planned, Sums sums, @Nullable Sums before, @Nullable Sums later) {
        return Stream.of(
                        odd(Figure.ISSUED, sums.issued, before == null ? null : before.issued, planned),
                        above(Figure.ISSUED, sums.issued, later == null ? null : later.issued),
                        odd(Figure.PAID, sums.paid, before == null ? null : before.paid, planned),
                        above(Figure.PAID, sums.paid, later == null ? null : later.paid))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Doubt above(Figure figure, Money sum, @Nullable Money later) {
        return later != null && sum.compareTo(later) > 0
                ? Doubt.ofMoney(Kind.AGAINST_LATER, figure, sum.fen(), later.fen())
                : null;
    }

    private static @Nullable Doubt odd(Figure figure, Money sum, @Nullable Money before, @Nullable Money planned) {
        if (sum.equals(before)) {
            return null;
        }
        if (planned != null) {
            return odd(figure, sum.fen(), planned.fen());
        }
        return before != null && before.fen() > 0 && sum.fen() >= before.fen() * SLIP
                ? Doubt.ofMoney(Kind.MANIFOLD_OF_BEFORE, figure, sum.fen(), before.fen())
                : null;
    }

    private static @Nullable Doubt odd(Figure figure, long fen, long plannedFen) {
        if (plannedFen > 0 && fen >= plannedFen * SLIP) {
            return Doubt.ofMoney(Kind.MANIFOLD_OF_PLAN, figure, fen, plannedFen);
        }
        // paid above planned is asked about where it is issued, or explained as more paid than issued
        if (figure == Figure.ISSUED && fen > plannedFen) {
            return Doubt.ofMoney(Kind.ABOVE_PLAN, figure, fen, plannedFen);
        }
        return fen > 0 && fen * GREAT_SLIP <= plannedFen
                ? Doubt.ofMoney(Kind.SLIVER_OF_PLAN, figure, fen, plannedFen)
                : null;
    }
}
