package org.minsheng.core.ground.written;

import java.text.Normalizer;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minsheng.core.ground.tables.Blanks;

/** Whole numbers as lists count with them: 7, ７, 7., （七）, 第7项, 2031年. */
public final class ListNumber {

    private static final Pattern NUMBER = Pattern.compile("[(第]?(\\d{1,4})(?:项|号|个)?[)]?[.、)]?");
    private static final Pattern CHINESE =
            Pattern.compile("[(第]?([一二三四五六七八九]|[一二三四五六七八九]?十[一二三四五六七八九]?)(?:项|号|个)?[)]?[.、)]?");
    private static final Pattern YEAR =
            Pattern.compile("(\\d{4})(?:年度?|年[^至到\\-~—]*|[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?)?");
    private static final String DIGITS = "零一二三四五六七八九";

    private ListNumber() {}

    public static OptionalInt of(String text) {
        String plain = Normalizer.normalize(Blanks.removed(text), Normalizer.Form.NFKC);
        Matcher number = NUMBER.matcher(plain);
        if (number.matches()) {
            int value = Integer.parseInt(number.group(1));
            return value > 0 ? OptionalInt.of(value) : OptionalInt.empty();
        }
        Matcher chinese = CHINESE.matcher(plain);
        return chinese.matches() && !chinese.group(1).isEmpty()
                ? OptionalInt.of(upToHundred(chinese.group(1)))
                : OptionalInt.empty();
    }

    /** 二十三 is two tens and three; 十 alone is one of them. */
    private static int upToHundred(String chinese) {
        int ten = chinese.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(chinese);
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(chinese.charAt(0));
        int ones = ten == chinese.length() - 1 ? 0 : DIGITS.indexOf(chinese.charAt(ten + 1));
        return 10 * tens + ones;
    }

    public static OptionalInt year(String text) {
        Matcher year = YEAR.matcher(WrittenFigure.plain(text));
        return year.matches() ? OptionalInt.of(Integer.parseInt(year.group(1))) : OptionalInt.empty();
    }
}
