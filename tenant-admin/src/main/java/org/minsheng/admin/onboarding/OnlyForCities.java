package org.minsheng.admin.onboarding;

import org.minsheng.admin.http.Refusal;
import org.springframework.http.HttpStatus;

/** A district has no districts. */
final class OnlyForCities extends Refusal {

    OnlyForCities() {
        super(HttpStatus.FORBIDDEN, "only-for-cities");
    }
}
