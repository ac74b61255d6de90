package org.minsheng.core.exchange.grants;

import org.minsheng.endpoints.refusals.Refusal;
import org.minsheng.tenancy.TenantId;
import org.springframework.http.HttpStatus;

/** A grant can't be acted by yet, because the schema of a party is not there; whoever sent it sends it again. */
public class GrantPartyNotReady extends Refusal {

    private static final long serialVersionUID = 1L;

    GrantPartyNotReady(TenantId party) {
        super(HttpStatus.SERVICE_UNAVAILABLE, "grant-party-not-ready", party.value());
        getHeaders().set("Retry-After", "5");
    }
}
