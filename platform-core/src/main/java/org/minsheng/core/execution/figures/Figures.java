package org.minsheng.core.execution.figures;

import java.math.BigDecimal;

/** Figures as people write them. */
public final class Figures {

    private Figures() {}

    /** Without the zeros that a column of four decimals adds, and never as 4E+5. */
    public static BigDecimal plain(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
