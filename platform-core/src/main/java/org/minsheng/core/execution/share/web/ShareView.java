package org.minsheng.core.execution.share.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.share.Achievements.Achieved;
import org.minsheng.core.ground.figures.Rate;
import org.minsheng.core.tenants.Congresses;

/** A district's part of a city's target, as the city sees it. */
record ShareView(
        String district,
        String districtName,
        BigDecimal target,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal completion,
        @Nullable YearMonth asOf) {

    static ShareView of(Achieved share, Congresses congresses) {
        return new ShareView(
                share.district().value(),
                congresses.nameOf(share.district()),
                share.target(),
                share.actual(),
                Rate.shown(share.completion()),
                share.asOf());
    }
}
