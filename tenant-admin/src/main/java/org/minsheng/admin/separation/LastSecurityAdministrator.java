package org.minsheng.admin.separation;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** Where duties are apart, somebody is left who decides on the rules and agrees. */
final class LastSecurityAdministrator extends Refusal {
    LastSecurityAdministrator() {
        super(HttpStatus.CONFLICT, "last-security-administrator");
    }
}
