package org.minsheng.core.ground.written;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minsheng.core.ground.tables.Blanks;

/**
 * The names of public bodies that stand in one cell. Separators and blanks part them, and so does a line break, unless it
 * was made only because the column is narrow: 市自然资源和规 above 划局 is one name.
 */
public final class BodyNames {

    private static final Pattern BREAKS = Pattern.compile("[^\\S\\r\\n]*+[\\r\\n]\\s*+");
    private static final Pattern SEPARATORS = Pattern.compile("[、,，;；/\\s\\p{Z}]++");
    /** In the place of each letter within brackets, which parts nothing. */
    private static final char WITHIN = '在';
    /** As names of bodies end; 城乡, 城镇 and 社会 stand in the middle of them. */
    private static final Pattern WHOLE = Pattern.compile(
            "各.*|.*(?:[局委办院厅联队处科室站所馆校部厂行组村)）等]|中心|公司|集团|政府|街道|大学|社区|联社|指挥部" + "|(?<!社)会|(?<!城)[乡镇]|[、,，;；/:：].*)");
    /** What no body is called by itself. */
    private static final Pattern END = Pattern.compile("[局委办院厅会队处科室站所馆部]|中心|公司|集团|政府|分局|委员会|管委会|办公室|街道");

    private static final String LEADING = "(牵头|主办)(?:单位|部门|科室)?";
    private static final String TAKING_PART = "(配合|协办|参与|协同)(?:单位|部门|科室)?";
    /** Before a name, or alone: 牵头：民政局, （牵头）民政局, and 牵头 in a line of its own above 民政局. */
    private static final Pattern LABEL =
            Pattern.compile("^[(（【\\[]?(?:" + LEADING + "|" + TAKING_PART + ")(?:[:：】\\])）]+\\s*|$)|^\\S{0,6}[:：]\\s*");

    private static final Pattern ROLE = Pattern.compile("[(（](?:(牵头|主办)|(配合|协办|参与|协同)|责任)(?:单位|部门)?[)）]\\s*$|等$");

    private static final Pattern PLACE = Pattern.compile(".*[市区县旗州]");
    private static final Pattern LABELLED = Pattern.compile(
            "\\S{0,6}[:：].*|[(（【\\[]?(?:" + LEADING + "|" + TAKING_PART + ")(?:[】\\])）].*)?", Pattern.DOTALL);
    private static final Pattern ONLY_LABEL = Pattern.compile(LEADING + "|" + TAKING_PART);
    /** What speaks of several bodies and is the name of none. */
    private static final Pattern SEVERAL = Pattern.compile("(?:各|相关|有关|其他).*");

    private static final Pattern ENCLOSED = Pattern.compile("^[(（【]([^()（）【】]+)[)）】]$");

    /** A name is broken once or twice, not more. */
    private static final int MOST_PIECES = 4;

    private final Predicate<String> known;

    /** @param known whether somebody of that name is known already */
    public BodyNames(Predicate<String> known) {
        this.known = known;
    }

    /** What is said of a body: 牵头：民政局, 残联（配合）, or nothing. 责任 and 承办 are said of either. */
    public enum Part {
        LEADS,
        TAKES_PART,
        UNSAID;

        private static Part of(Matcher said) {
            return said.group(1) != null ? LEADS : said.group(2) != null ? TAKES_PART : UNSAID;
        }
    }

    public record Named(String name, Part part) {}

    /** A label holds for those behind it, up to the next; what stands in brackets holds for one. */
    public List<Named> in(String text) {
        List<Named> names = new ArrayList<>();
        Part labelled = Part.UNSAID;
        for (String line : lines(split(BREAKS, text))) {
            for (String part : split(SEPARATORS, line)) {
                Matcher label = LABEL.matcher(part.strip());
                labelled = label.find() ? Part.of(label) : labelled;
                Matcher role = ROLE.matcher(label.replaceFirst(""));
                Part own = role.find() ? Part.of(role) : Part.UNSAID;
                String name = ENCLOSED.matcher(Blanks.onOneLine(role.replaceFirst("")))
                        .replaceFirst("$1");
                if (!WrittenFigure.nothing(name) && !name.equals("待定") && !name.equals("待明确")) {
                    names.add(new Named(name, own == Part.UNSAID ? labelled : own));
                }
            }
        }
        return names;
    }

    /**
     * Who leads and who takes part. An explicit lead wins over the order; where there is none, the first of whom nothing is
     * said leads, and is left unsaid if the row does not say so either.
     *
     * @param row what the row says of its department
     */
    public List<Named> in(String text, Part row) {
        List<Named> all = in(text);
        boolean open = row != Part.TAKES_PART && all.stream().noneMatch(each -> each.part == Part.LEADS);
        List<Named> parts = new ArrayList<>();
        for (Named each : all) {
            boolean first = open && each.part == Part.UNSAID;
            Part otherwise = each.part == Part.LEADS ? Part.LEADS : Part.TAKES_PART;
            parts.add(new Named(each.name, first ? row : otherwise));
            open &= !first;
        }
        return parts;
    }

    /** What a cell says of the body beside it: 牵头, 配合单位; nothing if it says anything else, or both. */
    public static Part role(String text) {
        Matcher only = ONLY_LABEL.matcher(WrittenFigure.plain(text));
        return only.matches() ? Part.of(only) : Part.UNSAID;
    }

    /** Whether it speaks of several bodies, as 各街道 does. */
    public static boolean several(String name) {
        return SEVERAL.matcher(name).matches();
    }

    /** Not by what stands within brackets; in one pass, because a cell may be full of them. */
    private static List<String> split(Pattern by, String text) {
        StringBuilder bare = new StringBuilder(text);
        boolean within = false;
        for (int i = text.length() - 1; i >= 0; i--) {
            char letter = text.charAt(i);
            if (letter == ')' || letter == '）') {
                within = true;
            } else if (letter == '(' || letter == '（') {
                within = false;
            } else if (within) {
                bare.setCharAt(i, WITHIN);
            }
        }
        List<String> pieces = new ArrayList<>();
        Matcher between = by.matcher(bare);
        int from = 0;
        while (between.find()) {
            pieces.add(text.substring(from, between.start()));
            from = between.end();
        }
        if (from < text.length() || pieces.isEmpty()) {
            pieces.add(text.substring(from));
        }
        return pieces;
    }

    private List<String> lines(List<String> pieces) {
        List<String> lines = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            int end = endOfKnown(pieces, at);
            String line = String.join("", pieces.subList(at, end));
            for (at = end; at < pieces.size() && cut(line, pieces.get(at)); at++) {
                line += pieces.get(at);
            }
            lines.add(line);
        }
        return lines;
    }

    /** Up to where the pieces together are the name of somebody. */
    private int endOfKnown(List<String> pieces, int from) {
        for (int to = Math.min(pieces.size(), from + MOST_PIECES); to > from + 1; to--) {
            if (known.test(Blanks.removed(String.join("", pieces.subList(from, to))))) {
                return to;
            }
        }
        return from + 1;
    }

    /** Whether the break between them cut a name. */
    private boolean cut(String before, String after) {
        if (LABELLED.matcher(after).matches() || !before.codePoints().anyMatch(Character::isIdeographic)) {
            return false;
        }
        List<String> names = split(SEPARATORS, before);
        String last = names.getLast();
        String next = split(SEPARATORS, after).getFirst();
        if (ONLY_LABEL.matcher(last).matches()) {
            return false;
        }
        if (END.matcher(next).matches()) {
            return !known.test(last);
        }
        boolean twoPlaces = PLACE.matcher(last).matches() && PLACE.matcher(next).matches();
        return !known.test(last)
                && !twoPlaces
                && !before.matches("(?s).*[、,，;；/]\\s*")
                && !WHOLE.matcher(last).matches()
                && next.codePoints().anyMatch(Character::isIdeographic);
    }
}
