package org.minsheng.core.tenants;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.util.UUID;
import org.minsheng.tenancy.revocation.Revocations;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where tenant-admin tells whose tokens are over. Everything may be sent again, in any order. */
@RestController
@RequestMapping("/internal/revocations/{subject}")
@PreAuthorize("hasAuthority('SCOPE_internal')")
class RevocationController {

    private final Revocations revocations;

    RevocationController(Revocations revocations) {
        this.revocations = revocations;
    }

    record Revocation(@Positive long stand) {}

    /** Obeyed here when this returns, and by other instances within half a second. */
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID subject, @Valid @RequestBody Revocation revocation) {
        revocations.revoke(subject, revocation.stand());
    }
}
