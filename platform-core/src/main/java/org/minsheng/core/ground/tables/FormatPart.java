package org.minsheng.core.ground.tables;

/** A part of what is shown: the place of a digit (0, #, ?), the decimal point, a comma, or text as it is. */
record FormatPart(char mark, String text) {

    static final char LITERAL = '"';
    static final char GENERAL = 'G';

    boolean digit() {
        return mark == '0' || mark == '#' || mark == '?';
    }
}
