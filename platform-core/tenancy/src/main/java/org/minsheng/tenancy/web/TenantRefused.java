package org.minsheng.tenancy.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** The tenant of the token is not served; texts under {@code problem.tenant-closed} and {@code problem.tenant-not-ready}. */
public class TenantRefused extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private final String slug;

    TenantRefused(TenantGate.Admission admission) {
        super(admission == TenantGate.Admission.CLOSED ? HttpStatus.FORBIDDEN : HttpStatus.SERVICE_UNAVAILABLE);
        slug = admission == TenantGate.Admission.CLOSED ? "tenant-closed" : "tenant-not-ready";
        setType(URI.create("/problems/" + slug));
        if (admission == TenantGate.Admission.NOT_READY) {
            getHeaders().set("Retry-After", "5");
        }
    }

    @Override
    public String getTitleMessageCode() {
        return "problem." + slug + ".title";
    }

    @Override
    public String getDetailMessageCode() {
        return "problem." + slug + ".detail";
    }
}
