package org.minsheng.standalone;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Percentages, means and sums of what may be unknown, which is null. */
final class Arithmetic {

    private static final MathContext EXACTLY = new MathContext(80);
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private Arithmetic() {}

    /** Added up, null of nothing known. */
    static @Nullable BigDecimal sum(List<Recount.Project> some, Function<Recount.Project, @Nullable BigDecimal> part) {
        return some.stream()
                .map(part)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    static BigDecimal capped(@Nullable BigDecimal percent) {
        return Objects.requireNonNull(percent).min(FULL);
    }

    static @Nullable BigDecimal percent(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        return part == null || whole == null || whole.signum() <= 0
                ? null
                : part.multiply(FULL).divide(whole, EXACTLY);
    }

    static @Nullable BigDecimal mean(List<BigDecimal> all) {
        return all.isEmpty()
                ? null
                : all.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(all.size()), EXACTLY);
    }

    static @Nullable BigDecimal shown(@Nullable BigDecimal percent) {
        return percent == null ? null : percent.setScale(2, RoundingMode.HALF_UP);
    }

    static @Nullable BigDecimal number(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : null;
    }
}
