package org.minsheng.admin.linkage;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** There is nothing to end yet: whoever does not want a proposal refuses it. */
final class ProposalIsRefusedNotEnded extends Refusal {

    ProposalIsRefusedNotEnded() {
        super(HttpStatus.CONFLICT, "grant-refuse-instead");
    }
}
