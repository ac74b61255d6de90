package org.minsheng.core.joint;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** The joint picture is a city's; a district has its own register, and sees of the city what the city sends it. */
class OnlyForCities extends Refusal {

    private static final long serialVersionUID = 1L;

    OnlyForCities() {
        super(HttpStatus.FORBIDDEN, "only-for-cities");
    }
}
