package org.minsheng.core.ground.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One of the parts of a number format, which semicolons separate: for positive numbers, negative ones, nought, text. */
final class FormatSection {

    enum Nature {
        NUMBER,
        DATE,
        OTHER
    }

    private static final Pattern CONDITION = Pattern.compile("(<=|>=|<>|<|>|=)(-?\\d+(?:\\.\\d+)?)");
    private static final Pattern COLOUR = Pattern.compile(
            "(?i)black|white|red|green|blue|yellow|magenta|cyan|color ?\\d+|黑色|白色|红色|绿色|蓝色|黄色|洋红|青色|颜色\\d+");
    /** No format needs more; a hostile one could ask for millions of digits. */
    private static final int LONGEST = 255;

    private final List<FormatPart> parts = new ArrayList<>();
    private Nature nature = Nature.NUMBER;
    private @Nullable String comparison;
    private @Nullable BigDecimal bound;
    private int percents;

    private FormatSection() {}

    static List<FormatSection> allOf(String code) {
        List<FormatSection> sections = new ArrayList<>();
        FormatSection section = new FormatSection();
        sections.add(section);
        if (code.length() > LONGEST) {
            section.nature = Nature.OTHER;
            return sections;
        }
        int at = 0;
        while (at < code.length()) {
            if (code.charAt(at) == ';') {
                section = new FormatSection();
                sections.add(section);
                at++;
            } else {
                at = section.take(code, at);
            }
        }
        return sections;
    }

    Nature nature() {
        boolean generalPercent = percents > 0 && parts.stream().anyMatch(part -> part.mark() == FormatPart.GENERAL);
        return generalPercent ? Nature.OTHER : nature;
    }

    boolean conditional() {
        return comparison != null;
    }

    boolean holdsFor(BigDecimal number) {
        int order = number.compareTo(Objects.requireNonNull(bound));
        return switch (Objects.requireNonNull(comparison)) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "=" -> order == 0;
            default -> order != 0;
        };
    }

    /** Takes one part of the code and says where the next begins. */
    private int take(String code, int at) {
        char mark = code.charAt(at);
        switch (mark) {
            case '"' -> {
                int end = code.indexOf('"', at + 1);
                end = end < 0 ? code.length() : end;
                literal(code.substring(at + 1, end));
                return end + 1;
            }
            case '\\', '!' -> {
                literal(at + 1 < code.length() ? code.substring(at + 1, at + 2) : "");
                return at + 2;
            }
            // as wide as the next character, or filled with it
            case '_' -> {
                literal(" ");
                return at + 2;
            }
            case '*' -> {
                return at + 2;
            }
            case '[' -> {
                int end = code.indexOf(']', at + 1);
                bracket(code.substring(at + 1, end < 0 ? code.length() : end));
                return (end < 0 ? code.length() : end) + 1;
            }
            default -> {
                return takeBare(code, at, mark);
            }
        }
    }

    private int takeBare(String code, int at, char mark) {
        String rest = code.substring(at);
        for (String general : List.of("General", "G/通用格式")) {
            if (rest.regionMatches(true, 0, general, 0, general.length())) {
                parts.add(new FormatPart(FormatPart.GENERAL, ""));
                return at + general.length();
            }
        }
        if (mark == '0' || mark == '#' || mark == '?' || mark == '.' || mark == ',') {
            parts.add(new FormatPart(mark, ""));
        } else if (mark == '%') {
            percents++;
            literal("%");
        } else if ("ymdhsbgaeYMDHSBGAE".indexOf(mark) >= 0) {
            nature = rest.matches("(?s)[eE][+-].*") || nature == Nature.OTHER ? Nature.OTHER : Nature.DATE;
        } else if (mark == '@' || (mark == '/' && nature != Nature.DATE)) {
            nature = Nature.OTHER;
        } else {
            literal(String.valueOf(mark));
        }
        return at + 1;
    }

    private void bracket(String inside) {
        Matcher condition = CONDITION.matcher(inside);
        if (condition.matches()) {
            comparison = condition.group(1);
            bound = new BigDecimal(condition.group(2));
        } else if (inside.startsWith("$")) {
            int dash = inside.indexOf('-');
            literal(inside.substring(1, dash < 0 ? inside.length() : dash));
        } else if (!COLOUR.matcher(inside).matches()) {
            // elapsed time, or numerals of another script
            nature = inside.toLowerCase(Locale.ROOT).matches("h+|m+|s+") ? Nature.DATE : Nature.OTHER;
        }
    }

    private void literal(String text) {
        parts.add(new FormatPart(FormatPart.LITERAL, text));
    }

    /** @param number not negative */
    String show(BigDecimal number) {
        return new ShownDigits(parts, percents).of(number);
    }
}
