package org.minsheng.core.exchange.grants;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** A grant came under an id that is known here as a grant between two others. */
public class GrantBetweenOthers extends Refusal {

    private static final long serialVersionUID = 1L;

    GrantBetweenOthers(GrantId grant) {
        super(HttpStatus.CONFLICT, "grant-between-others", grant.value());
    }
}
