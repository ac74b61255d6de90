package org.minsheng.admin.accounts.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.minsheng.admin.http.NotFound;
import org.minsheng.tenancy.TenantId;

/** Where a page of a tenant's list ended; another tenant's, or a broken one, leads nowhere. */
final class Cursor {

    private Cursor() {}

    static String write(TenantId tenant, UUID last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((tenant.value() + "/" + last).getBytes(StandardCharsets.UTF_8));
    }

    static UUID read(String cursor, TenantId tenant) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("/", 2);
            if (parts.length != 2 || !parts[0].equals(tenant.value())) {
                throw new NotFound();
            }
            return UUID.fromString(parts[1]);
        } catch (IllegalArgumentException broken) {
            throw new NotFound();
        }
    }
}
