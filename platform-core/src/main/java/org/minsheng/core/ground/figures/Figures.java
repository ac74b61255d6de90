package org.minsheng.core.ground.figures;

import java.math.BigDecimal;
import java.util.Set;

/** Figures as people write them. */
public final class Figures {

    /** Said beside the number of digits, which Bean Validation miscounts for 1E+2147483647. */
    public static final String MOST = "99999999999999.9999";

    private static final Set<String> PERCENTAGES = Set.of("%", "％", "﹪", "‰", "百分比", "百分点", "个百分点");

    private Figures() {}

    /** 90 % in one district and 80 % in another are not 170 % of a city. */
    public static boolean isPercentage(String unit) {
        return PERCENTAGES.contains(unit.strip());
    }

    /** Without the zeros that a column of four decimals adds, and never as 4E+5. */
    public static BigDecimal plain(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
