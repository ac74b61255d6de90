package org.minsheng.core.ground.written;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minsheng.core.ground.tables.Sheet;

/** What the amounts of money of a sheet are counted in, where it is said above the header: 单位：万元. */
public final class SheetUnit {

    private static final Pattern SHEET_UNIT = Pattern.compile(".*单位[:：]?(千元|万元|百万元|千万元|亿元|元)[)]?");

    private SheetUnit() {}

    /**
     * Empty where nothing is said, or several things.
     *
     * @param below counted from nought: the rows above it are looked at
     */
    public static String of(Sheet sheet, int below) {
        Set<String> said = new LinkedHashSet<>();
        for (int row = 0; row < below; row++) {
            sheet.row(row).forEach(cell -> {
                Matcher unit = SHEET_UNIT.matcher(WrittenFigure.plain(cell.text()));
                if (unit.matches()) {
                    said.add(unit.group(1));
                }
            });
        }
        return said.size() == 1 ? said.iterator().next() : "";
    }
}
