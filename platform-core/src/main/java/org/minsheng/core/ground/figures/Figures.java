package org.minsheng.core.ground.figures;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

/** Figures as people write them. */
public final class Figures {

    /** Said beside the number of digits, which Bean Validation miscounts for 1E+2147483647. */
    public static final String MOST = "99999999999999.9999";

    /** What there is no half of. 万人, 公里, 亩, 吨, 元 and whatever else is not named here can be divided. */
    private static final Set<String> COUNTED = Set.of(
            "个", "座", "家", "户", "名", "人", "人次", "所", "件", "辆", "台", "张", "处", "条", "次", "项", "套", "栋", "幢", "间", "只",
            "棵", "株", "盏", "支", "场", "部", "份", "例", "对", "批", "期", "班", "点", "村", "户次", "家次", "场次", "班次", "件次", "位",
            "本", "册", "根", "组", "块", "桶", "孔", "床", "口", "头", "张次", "车位", "泊位", "床位", "学位");

    private static final Pattern PERCENT = Pattern.compile("[%％﹪]|百分(?:比|之|率)?|%.*");
    private static final Pattern OTHER_SHARES = Pattern.compile("‰|千分(?:比|之|率)?|个?百分点");

    private Figures() {}

    /** Whether the unit counts what there is no half of. */
    public static boolean isCounted(String unit) {
        return COUNTED.contains(unit);
    }

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
