package org.minsheng.core.ground.figures;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Figures as people write them. */
public final class Figures {

    /** Said beside the number of digits, which Bean Validation miscounts for 1E+2147483647. */
    public static final String MOST = "99999999999999.9999";

    private static final Pattern PERCENT = Pattern.compile("[%％﹪]|百分(?:比|之|率)?|%.*");
    private static final Pattern OTHER_SHARES = Pattern.compile("‰|千分(?:比|之|率)?|个?百分点");

    private Figures() {}

    /** Whether a unit counts hundredths of something, however it is written; 百分点 are steps between such, and no shares. */
    public static boolean isPercent(String unit) {
        return PERCENT.matcher(unit.strip()).matches();
    }

    /** 90 % in one district and 80 % in another are not 170 % of a city. */
    public static boolean isShare(String unit) {
        return isPercent(unit) || OTHER_SHARES.matcher(unit.strip()).matches();
    }

    /** Without the zeros that a column of four decimals adds, and never as 4E+5. */
    public static BigDecimal plain(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
