package org.minsheng.core.exchange.grants;

import java.util.UUID;
import org.minsheng.endpoints.refusals.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes grants from tenant-admin; the answer means that from now on both sides act by it. */
@RestController
@PreAuthorize("hasAuthority('SCOPE_internal')")
class GrantController {

    private final GrantDesk desk;

    GrantController(GrantDesk desk) {
        this.desk = desk;
    }

    @PutMapping("/internal/linkage-grants/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@PathVariable UUID id, @RequestBody GrantEntry entry) {
        if (!id.equals(entry.id().value())) {
            throw new NotFound();
        }
        LinkageGrant grant = entry.grant();
        desk.take(grant);
        desk.serveSoon(grant);
    }
}
