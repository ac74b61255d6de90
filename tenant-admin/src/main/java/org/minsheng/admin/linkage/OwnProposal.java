package org.minsheng.admin.linkage;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** The other side decides on a proposal. */
final class OwnProposal extends Refusal {

    OwnProposal() {
        super(HttpStatus.CONFLICT, "grant-own-proposal");
    }
}
