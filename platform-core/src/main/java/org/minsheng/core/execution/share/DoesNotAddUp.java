package org.minsheng.core.execution.share;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** What districts report of it says nothing about the city, so it is not divided among them. */
final class DoesNotAddUp extends Refusal {

    private static final long serialVersionUID = 1L;

    private DoesNotAddUp(String slug, Object... arguments) {
        super(HttpStatus.CONFLICT, slug, arguments);
    }

    /** 90 % in one district and 80 % in another are not 170 % of a city. */
    static DoesNotAddUp percentage() {
        return new DoesNotAddUp("percentages-do-not-add-up");
    }

    /** Districts that each stay below a ceiling say nothing about the sum. */
    static DoesNotAddUp lessIsBetter(String indicator) {
        return new DoesNotAddUp("less-does-not-add-up", indicator);
    }
}
