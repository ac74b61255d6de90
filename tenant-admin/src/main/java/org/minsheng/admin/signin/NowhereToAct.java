package org.minsheng.admin.signin;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** The password is right, but every membership, or its tenant, is suspended or ended. */
final class NowhereToAct extends Refusal {
    NowhereToAct() {
        super(HttpStatus.FORBIDDEN, "nowhere-to-act");
    }
}
