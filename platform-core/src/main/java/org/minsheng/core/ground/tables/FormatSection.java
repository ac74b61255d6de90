package org.minsheng.core.ground.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /** A part of what is shown: the place of a digit (0, #, ?), the decimal point, a comma, or text as it is. */
    private record Part(char mark, String text) {

        static final char LITERAL = '"';
        static final char GENERAL = 'G';

        boolean digit() {
            return mark == '0' || mark == '#' || mark == '?';
        }
    }

    private final List<Part> parts = new ArrayList<>();
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
        return nature;
    }

    boolean conditional() {
        return comparison != null;
    }

    boolean holdsFor(BigDecimal number) {
        int order = number.compareTo(java.util.Objects.requireNonNull(bound));
        return switch (java.util.Objects.requireNonNull(comparison)) {
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
                parts.add(new Part(Part.GENERAL, ""));
                return at + general.length();
            }
        }
        if (mark == '0' || mark == '#' || mark == '?' || mark == '.' || mark == ',') {
            parts.add(new Part(mark, ""));
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
        parts.add(new Part(Part.LITERAL, text));
    }

    /** @param number not negative */
    String show(BigDecimal number) {
        if (parts.stream().anyMatch(part -> part.mark == Part.GENERAL)) {
            StringBuilder shown = new StringBuilder();
            parts.forEach(part -> shown.append(part.mark == Part.GENERAL ? number.toPlainString() : part.text));
            return shown.toString();
        }
        int lastDigit = lastDigit();
        int point = indexOfPoint(lastDigit);
        int wholeEnds = point < 0 ? parts.size() : point;
        int scalings = scalingCommas(wholeEnds, lastDigit);
        int decimals = digitsBetween(wholeEnds, parts.size());
        BigDecimal shown = number.movePointRight(2 * percents)
                .movePointLeft(3 * scalings)
                .setScale(decimals, RoundingMode.HALF_UP);
        String[] digits = shown.toPlainString().split("\\.");
        return whole(digits[0], wholeEnds, lastDigit) + fraction(digits.length > 1 ? digits[1] : "", wholeEnds);
    }

    private int lastDigit() {
        int last = -1;
        for (int i = 0; i < parts.size(); i++) {
            last = parts.get(i).digit() ? i : last;
        }
        return last;
    }

    /** Without any place for a digit a point is text. */
    private int indexOfPoint(int lastDigit) {
        for (int i = 0; lastDigit >= 0 && i < parts.size(); i++) {
            if (parts.get(i).mark == '.') {
                return i;
            }
        }
        return -1;
    }

    private int digitsBetween(int from, int to) {
        return (int) parts.subList(from, to).stream().filter(Part::digit).count();
    }

    /** A comma behind the last digit, or before the point, divides by a thousand. */
    private int scalingCommas(int wholeEnds, int lastDigit) {
        int scalings = 0;
        for (int i = 0; i < parts.size(); i++) {
            scalings += parts.get(i).mark == ',' && scaling(i, wholeEnds, lastDigit) ? 1 : 0;
        }
        return lastDigit < 0 ? 0 : scalings;
    }

    private boolean scaling(int at, int wholeEnds, int lastDigit) {
        return at > lastDigit || (at < wholeEnds && digitsBetween(at, wholeEnds) == 0);
    }

    private boolean grouped(int wholeEnds, int lastDigit) {
        for (int i = 0; i < wholeEnds; i++) {
            if (parts.get(i).mark == ',' && !scaling(i, wholeEnds, lastDigit)) {
                return true;
            }
        }
        return false;
    }

    /** Digits fill their places from the right; the first place takes all that are left. */
    private String whole(String number, int wholeEnds, int lastDigit) {
        boolean grouped = grouped(wholeEnds, lastDigit);
        String digits = "0".equals(number) ? "" : number;
        int places = digitsBetween(0, wholeEnds);
        List<String> shown = new ArrayList<>();
        int taken = 0;
        for (int i = wholeEnds - 1; i >= 0; i--) {
            Part part = parts.get(i);
            if (part.mark == Part.LITERAL) {
                shown.addFirst(part.text);
            } else if (part.digit()) {
                places--;
                int upTo = places == 0 ? Math.max(digits.length(), taken + 1) : taken + 1;
                for (; taken < upTo; taken++) {
                    String digit = digitAt(digits, taken, part.mark);
                    shown.addFirst(grouped && taken > 0 && taken % 3 == 0 && !digit.isEmpty() ? digit + "," : digit);
                }
            }
        }
        return String.join("", shown);
    }

    private static String digitAt(String digits, int fromRight, char mark) {
        if (fromRight < digits.length()) {
            return String.valueOf(digits.charAt(digits.length() - 1 - fromRight));
        }
        return mark == '0' ? "0" : "";
    }

    private String fraction(String digits, int wholeEnds) {
        StringBuilder shown = new StringBuilder();
        int significant = digits.replaceAll("0+$", "").length();
        int taken = 0;
        for (Part part : parts.subList(wholeEnds, parts.size())) {
            if (part.mark == '.') {
                shown.append('.');
            } else if (part.mark == Part.LITERAL) {
                shown.append(part.text);
            } else if (part.digit()) {
                shown.append(taken < significant || part.mark == '0' ? String.valueOf(digits.charAt(taken)) : "");
                taken++;
            }
        }
        return shown.toString();
    }
}
