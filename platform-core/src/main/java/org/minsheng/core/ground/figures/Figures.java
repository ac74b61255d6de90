package org.minsheng.core.ground.figures;

import java.math.BigDecimal;

/** Figures as people write them. */
public final class Figures {

    /** Said beside the number of digits, which Bean Validation miscounts for 1E+2147483647. */
    public static final String MOST = "99999999999999.9999";

    private Figures() {}

    /** Without the zeros that a column of four decimals adds, and never as 4E+5. */
    public static BigDecimal plain(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
