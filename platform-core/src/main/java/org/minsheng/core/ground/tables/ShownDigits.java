package org.minsheng.core.ground.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Puts the digits of a number into the places that a section of a format has for them. */
final class ShownDigits {

    private final List<FormatPart> parts;
    private final int percents;

    ShownDigits(List<FormatPart> parts, int percents) {
        this.parts = parts;
        this.percents = percents;
    }

    /** @param number not negative */
    String of(BigDecimal number) {
        if (parts.stream().anyMatch(part -> part.mark() == FormatPart.GENERAL)) {
            StringBuilder shown = new StringBuilder();
            parts.forEach(
                    part -> shown.append(part.mark() == FormatPart.GENERAL ? number.toPlainString() : part.text()));
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
            if (parts.get(i).mark() == '.') {
                return i;
            }
        }
        return -1;
    }

    private int digitsBetween(int from, int to) {
        return (int) parts.subList(from, to).stream().filter(FormatPart::digit).count();
    }

    /** A comma behind the last digit, or before the point, divides by a thousand. */
    private int scalingCommas(int wholeEnds, int lastDigit) {
        int scalings = 0;
        for (int i = 0; i < parts.size(); i++) {
            scalings += parts.get(i).mark() == ',' && scaling(i, wholeEnds, lastDigit) ? 1 : 0;
        }
        return lastDigit < 0 ? 0 : scalings;
    }

    private boolean scaling(int at, int wholeEnds, int lastDigit) {
        return at > lastDigit || (at < wholeEnds && digitsBetween(at, wholeEnds) == 0);
    }

    private boolean grouped(int wholeEnds, int lastDigit) {
        for (int i = 0; i < wholeEnds; i++) {
            if (parts.get(i).mark() == ',' && !scaling(i, wholeEnds, lastDigit)) {
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
            FormatPart part = parts.get(i);
            if (part.mark() == FormatPart.LITERAL) {
                shown.addFirst(part.text());
            } else if (part.digit()) {
                places--;
                int upTo = places == 0 ? Math.max(digits.length(), taken + 1) : taken + 1;
                for (; taken < upTo; taken++) {
                    String digit = digitAt(digits, taken, part.mark());
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
        for (FormatPart part : parts.subList(wholeEnds, parts.size())) {
            if (part.mark() == '.') {
                shown.append('.');
            } else if (part.mark() == FormatPart.LITERAL) {
                shown.append(part.text());
            } else if (part.digit()) {
                shown.append(taken < significant || part.mark() == '0' ? String.valueOf(digits.charAt(taken)) : "");
                taken++;
            }
        }
        return shown.toString();
    }
}
