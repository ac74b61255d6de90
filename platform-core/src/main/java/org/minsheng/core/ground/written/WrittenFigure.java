package org.minsheng.core.ground.written;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.tables.Blanks;

/**
 * A figure as somebody wrote it, with the words around it: 约１，２００个, 不低于60元, 5万名以上, 95%.
 *
 * @param number as it stands there, before the scale
 * @param scale nothing, %, ‰, or 千 … 亿
 * @param meant what the words say about how it is meant; null where they say nothing
 * @param about whether it is only said roughly
 * @param unit the word behind it, often nothing
 */
public record WrittenFigure(
        BigDecimal number, String scale, @Nullable Comparison meant, boolean about, String unit) {

    private static final Set<String> AT_LEAST =
            Set.of("≥", "⩾", ">=", ">", "不低于", "不少于", "不小于", "至少", "超过", "高于", "大于", "多于", "以上", "及以上", "或以上");
    private static final Set<String> AT_MOST = Set.of(
            "≤", "⩽", "<=", "<", "不超过", "不高于", "不多于", "不大于", "不突破", "低于", "少于", "小于", "控制在", "以下", "及以下", "以内", "之内");
    private static final Map<String, BigDecimal> SCALES = Map.of(
            "千万", BigDecimal.valueOf(10_000_000),
            "百万", BigDecimal.valueOf(1_000_000),
            "十万", BigDecimal.valueOf(100_000),
            "亿", BigDecimal.valueOf(100_000_000),
            "万", BigDecimal.valueOf(10_000),
            "千", BigDecimal.valueOf(1_000));
    /** So that 千万 is not taken for 千. */
    static final List<String> LONGEST_FIRST = SCALES.keySet().stream()
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .toList();

    /** 千克 and 千米 are units of their own, which only begin like a scale. */
    private static final String SCALE = "(?!千[米克瓦伏赫焦卡帕])(?:" + String.join("|", LONGEST_FIRST) + ")";

    private static final Pattern SCALED = Pattern.compile("^" + SCALE);
    private static final Map<String, BigDecimal> SHARES =
            Map.of("%", new BigDecimal("0.01"), "‰", new BigDecimal("0.001"));

    /** So that no expression runs away with a text that is no figure. */
    private static final int LONGEST = 100;

    private static final int FULL_WIDTH = '！' - '!';

    private static final Pattern WRITTEN = Pattern.compile("(?<about>大约|约|将近|接近|近)?"
            + "(?<before>≥|⩾|>=|>|≤|⩽|<=|<|=|等于|不低于|不少于|不小于|至少|达到|超过|高于|大于|多于|不超过|不高于|不多于|不大于|不突破|低于|少于|小于|控制在|完成)?"
            + "(?<about2>约)?[¥$]?"
            + "(?<number>-?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,30})(?:\\.\\d{0,30})?|-?\\.\\d{1,30})"
            + "(?<scale>%|‰|" + SCALE + ")?(?<odd>余|多)?"
            + "(?<unit>[^\\d.,+*=~-]{0,20}?)"
            + "(?<after>左右|上下|及以上|或以上|以上|及以下|以下|以内|之内)?");

    private static final Pattern RANGE = Pattern.compile(".*\\d\\D{0,4}[-~至到—]\\D{0,2}\\d.*");

    /** Two numbers side by side, or one whose digits are grouped by blanks: nobody can tell. */
    private static final Pattern BLANK_WITHIN = Pattern.compile(".*\\d[\\s\\p{Z}]+\\d.*", Pattern.DOTALL);

    public static Optional<WrittenFigure> in(String text) {
        if (text.length() > LONGEST || hasMarks(text)) {
            return Optional.empty();
        }
        Matcher written = WRITTEN.matcher(plain(text));
        boolean several = BLANK_WITHIN.matcher(text).matches();
        if (several || !written.matches()) {
            return Optional.empty();
        }
        String number = written.group("number").replace(",", "");
        String after = orNothing(written.group("after"));
        boolean about = written.group("about") != null
                || written.group("about2") != null
                || written.group("odd") != null
                || "左右".equals(after)
                || "上下".equals(after);
        Comparison meant = meant(orNothing(written.group("before")));
        return Optional.of(new WrittenFigure(
                new BigDecimal(number.endsWith(".") ? number.substring(0, number.length() - 1) : number),
                orNothing(written.group("scale")),
                meant == null ? meant(after) : meant,
                about,
                written.group("unit")));
    }

    private static String orNothing(@Nullable String group) {
        return group == null ? "" : group;
    }

    /** How a word of comparison is meant; null for any other word. */
    public static @Nullable Comparison meant(String word) {
        if (AT_LEAST.contains(word)) {
            return Comparison.GE;
        }
        return AT_MOST.contains(word) ? Comparison.LE : null;
    }

    private static final Set<String> NOTHING = Set.of("-", "—", "——", "--", "/", "\\", "无");

    /** Whether it says that there is nothing. */
    public static boolean nothing(String text) {
        return text.isEmpty() || NOTHING.contains(plain(text));
    }

    /**
     * Half width, without blanks. Only what is the same letter in another width is folded: a footnote mark (① or ¹) is no
     * digit, and ㎡ no m2.
     */
    public static String plain(String text) {
        String bare = Blanks.removed(text);
        StringBuilder plain = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char letter = bare.charAt(i);
            if (letter >= '！' && letter <= '～') {
                plain.append((char) (letter - FULL_WIDTH));
            } else {
                plain.append(
                        switch (letter) {
                            case '−', '–' -> '-';
                            case '￥' -> '¥';
                            default -> letter;
                        });
            }
        }
        return plain.toString();
    }

    /** ①, ¹ and ½: beside a figure they may mean a footnote, a power or a part of it. */
    private static boolean hasMarks(String text) {
        return text.chars().anyMatch(letter -> Character.getType(letter) == Character.OTHER_NUMBER);
    }

    public static boolean range(String text) {
        return text.length() <= LONGEST && RANGE.matcher(plain(text)).matches();
    }

    public static BigDecimal timesOf(String scale) {
        return SCALES.getOrDefault(scale, SHARES.getOrDefault(scale, BigDecimal.ONE));
    }

    /** 万 of 万人. */
    public static String scaleOf(String unit) {
        Matcher scaled = SCALED.matcher(unit);
        return scaled.find() ? scaled.group() : "";
    }

    /** In ones, whatever it is counted in. */
    public BigDecimal inOnes() {
        return number.multiply(timesOf(scale));
    }

    public boolean percent() {
        return "%".equals(scale) || "‰".equals(scale);
    }
}
