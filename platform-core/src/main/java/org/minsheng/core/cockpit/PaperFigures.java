package org.minsheng.core.cockpit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.register.ProjectRow;
import org.minsheng.core.ground.figures.Money;
import org.minsheng.core.ground.figures.Rate;
import org.minsheng.endpoints.texts.Texts;

/** Figures as they are written on paper, rounded half-up to two decimals. What is unknown is a dash and never nought. */
final class PaperFigures {

    private static final String UNKNOWN = "—";
    private static final int YUAN_OF_TEN_THOUSAND = 4;
    private static final int YUAN_OF_HUNDRED_MILLION = 8;
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.TEN.pow(YUAN_OF_HUNDRED_MILLION);

    private final Texts texts;

    PaperFigures(Texts texts) {
        this.texts = texts;
    }

    String percent(@Nullable Rate rate) {
        return percent(Rate.shown(rate));
    }

    String percent(@Nullable BigDecimal shown) {
        return shown == null ? UNKNOWN : shown.toPlainString() + "%";
    }

    /** In the unit in which it is read best. */
    String sum(@Nullable Money money) {
        if (money == null) {
            return UNKNOWN;
        }
        return money.yuan().compareTo(HUNDRED_MILLION) < 0
                ? texts.of("bulletin.ten-thousands", tenThousands(money))
                : texts.of("bulletin.hundred-millions", written(money, YUAN_OF_HUNDRED_MILLION));
    }

    String tenThousands(@Nullable Money money) {
        return money == null ? UNKNOWN : written(money, YUAN_OF_TEN_THOUSAND);
    }

    private static String written(Money money, int places) {
        DecimalFormat format = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(money.yuan().movePointLeft(places));
    }

    /** Why a project is not green. A light although the figures are not apart comes from an overdue milestone. */
    String reason(ProjectRow row) {
        List<String> reasons = new ArrayList<>();
        BigDecimal behind = row.progress() == null || row.planned() == null
                ? BigDecimal.ZERO
                : row.planned().subtract(row.progress());
        reasons.add(
                behind.signum() > 0
                        ? texts.of("bulletin.reason.behind", behind.toPlainString())
                        : texts.of("bulletin.reason.milestone"));
        if (row.late()) {
            reasons.add(texts.of("bulletin.reason.late"));
        }
        if (row.returned()) {
            reasons.add(texts.of("bulletin.reason.returned"));
        }
        return String.join(texts.of("bulletin.and-also"), reasons);
    }
}
