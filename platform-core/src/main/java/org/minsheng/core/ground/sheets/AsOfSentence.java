package org.minsheng.core.ground.sheets;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.minsheng.core.ground.figures.AsOfMonths;
import org.minsheng.endpoints.texts.Texts;

/** Up to when the figures of a forwarded file go and when it was made, in one wording on sheets and on paper. */
public final class AsOfSentence {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

    private AsOfSentence() {}

    public static String of(AsOfMonths months, Texts texts) {
        if (months.earliest() == null || months.latest() == null) {
            return texts.of("sheet.as-of-none");
        }
        String said = months.earliest().equals(months.latest())
                ? texts.of("sheet.as-of", months.latest())
                : texts.of("sheet.as-of-span", months.earliest(), months.latest());
        return months.without() == 0 ? said : said + texts.of("sheet.as-of-without", months.without());
    }

    /** @param at by the clock on the congress's wall */
    public static String madeAt(LocalDateTime at, Texts texts) {
        return texts.of("sheet.made-at", at.toLocalDate(), MINUTES.format(at));
    }
}
