package org.minsheng.admin.congresses;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** A tenant that is being prepared, is suspended or has ended takes only what fits its state. */
final class TenantNotInState extends Refusal {

    TenantNotInState(CongressState state) {
        super(HttpStatus.CONFLICT, "tenant-" + state.name().toLowerCase(java.util.Locale.ROOT));
    }
}
