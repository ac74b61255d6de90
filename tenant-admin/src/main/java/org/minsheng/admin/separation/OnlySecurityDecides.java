package org.minsheng.admin.separation;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** Where duties are apart, rules and agreement are with the security administrator alone. */
final class OnlySecurityDecides extends Refusal {
    OnlySecurityDecides() {
        super(HttpStatus.FORBIDDEN, "only-security-decides");
    }
}
