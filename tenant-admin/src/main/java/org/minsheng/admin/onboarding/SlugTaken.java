package org.minsheng.admin.onboarding;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** Someone else took the slug, or the region, between the check and the entry. */
final class SlugTaken extends Refusal {

    SlugTaken() {
        super(HttpStatus.CONFLICT, "slug-taken");
    }
}
