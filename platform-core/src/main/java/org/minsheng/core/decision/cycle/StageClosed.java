package org.minsheng.core.decision.cycle;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;

/** What somebody wants to do belongs to another stage of the year. */
final class StageClosed extends Refusal {

    private static final long serialVersionUID = 1L;

    private StageClosed(String slug, Object... arguments) {
        super(HttpStatus.CONFLICT, slug, arguments);
    }

    static StageClosed notYet(int year, Occasion occasion, Stage now, Stage first) {
        return new StageClosed("stage-not-yet", Integer.toString(year), called(occasion), now, first);
    }

    static StageClosed over(int year, Occasion occasion, Stage now) {
        return new StageClosed("stage-over", Integer.toString(year), called(occasion), now);
    }

    private static DefaultMessageSourceResolvable called(Occasion occasion) {
        return new DefaultMessageSourceResolvable("occasion." + occasion.name());
    }
}
