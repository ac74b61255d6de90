package org.minsheng.core.cockpit;

import java.time.YearMonth;
import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** There is no bulletin on this month, and why. */
final class BulletinRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private BulletinRefused(String slug, Object... arguments) {
        super(HttpStatus.CONFLICT, slug, arguments);
    }

    static BulletinRefused ofAnotherYear(YearMonth month) {
        return new BulletinRefused("bulletin-outside-window", month);
    }

    static BulletinRefused ofTheFuture(YearMonth month) {
        return new BulletinRefused("bulletin-of-the-future", month);
    }
}
