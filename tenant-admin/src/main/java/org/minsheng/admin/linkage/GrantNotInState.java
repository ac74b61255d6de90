package org.minsheng.admin.linkage;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** It has been decided already. */
final class GrantNotInState extends Refusal {

    GrantNotInState(LinkageGrant.State state) {
        super(HttpStatus.CONFLICT, "grant-" + state.name().toLowerCase(java.util.Locale.ROOT));
    }
}
