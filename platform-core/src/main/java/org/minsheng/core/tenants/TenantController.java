package org.minsheng.core.tenants;

import jakarta.validation.Valid;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.directory.TenantDirectory;
import org.minsheng.tenancy.directory.TenantNotReady;
import org.minsheng.tenancy.directory.TenantOrder;
import org.minsheng.tenancy.directory.UnknownTenant;
import org.minsheng.tenancy.schema.TenantSchemas;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where tenant-admin orders tenants. Everything may be sent again: the answer says what is, not what was done. */
@RestController
@RequestMapping("/internal/tenants/{slug}")
@PreAuthorize("hasAuthority('SCOPE_internal')")
class TenantController {

    private final TenantSchemas schemas;
    private final TenantDirectory directory;

    TenantController(TenantSchemas schemas, TenantDirectory directory) {
        this.schemas = schemas;
        this.directory = directory;
    }

    @PutMapping
    TenantView prepare(@PathVariable String slug, @Valid @RequestBody TenantForm form) {
        try {
            return TenantView.of(schemas.prepare(order(slug, form)));
        } catch (TenantNotReady e) {
            throw new PreparationFailed();
        } catch (UnknownTenant e) {
            throw new ParentUnknown(String.valueOf(form.parent()));
        }
    }

    @GetMapping
    TenantView standing(@PathVariable String slug) {
        if (!TenantId.isValid(slug)) {
            throw new NotFound();
        }
        return directory.find(new TenantId(slug)).map(TenantView::of).orElseThrow(NotFound::new);
    }

    private static TenantOrder order(String slug, TenantForm form) {
        try {
            return form.of(new TenantId(slug));
        } catch (IllegalArgumentException e) {
            // our own records say what they refuse; nothing else throws here
            throw new OrderRefused(String.valueOf(e.getMessage()));
        }
    }
}
