package org.minsheng.admin.members;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** The person was invited but has not come yet: there is no password to replace. */
final class NoAccountYet extends Refusal {
    NoAccountYet() {
        super(HttpStatus.CONFLICT, "no-account-yet");
    }
}
