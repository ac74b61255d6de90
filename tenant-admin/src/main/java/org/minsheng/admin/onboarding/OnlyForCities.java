package org.minsheng.admin.onboarding;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** A district has no districts. */
final class OnlyForCities extends Refusal {

    OnlyForCities() {
        super(HttpStatus.FORBIDDEN, "only-cities-bring-in-districts");
    }
}
