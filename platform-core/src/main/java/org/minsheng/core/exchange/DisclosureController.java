package org.minsheng.core.exchange;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.exchange.Disclosures.Disclosure;
import org.minsheng.core.web.Cursor;
import org.minsheng.core.web.NotFound;
import org.minsheng.core.web.Slice;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.schema.TenantDirectory;
import org.minsheng.tenancy.schema.TenantEntry;
import org.minsheng.tenancy.token.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows a tenant who has looked at what it shows. */
@RestController
@PreAuthorize("hasAnyRole('CONGRESS_STAFF', 'TENANT_ADMINISTRATOR')")
class DisclosureController {

    private static final String LIST = "disclosures";

    private final Disclosures disclosures;
    private final TenantDirectory directory;

    DisclosureController(Disclosures disclosures, TenantDirectory directory) {
        this.disclosures = disclosures;
        this.directory = directory;
    }

    @GetMapping("/api/core/disclosures")
    Slice<DisclosureView> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = Slice.limit(limit);
        Place after = Cursor.read(cursor, LIST).map(Place::of).orElse(new Place(null, null));
        Slice<Disclosure> found = Slice.of(
                disclosures.before(after.at(), after.id(), most + 1),
                most,
                last -> Cursor.of(LIST, last.at(), last.id()));
        return new Slice<>(found.items().stream().map(this::view).toList(), found.next());
    }

    private record Place(@Nullable Instant at, @Nullable UUID id) {

        static Place of(Cursor cursor) {
            try {
                return new Place(
                        Instant.parse(cursor.keys().get(0)),
                        UUID.fromString(cursor.keys().get(1)));
            } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException broken) {
                throw new NotFound();
            }
        }
    }

    private DisclosureView view(Disclosure disclosure) {
        return new DisclosureView(
                disclosure.at(),
                new ReaderView(disclosure.reader().value(), name(disclosure.reader())),
                disclosure.role(),
                disclosure.readerNo(),
                disclosure.what(),
                disclosure.subject(),
                disclosure.projects(),
                disclosure.grant());
    }

    private String name(TenantId tenant) {
        return directory.find(tenant).map(TenantEntry::name).orElse(tenant.value());
    }

    record ReaderView(String tenant, String name) {}

    record DisclosureView(
            Instant at,
            ReaderView reader,
            @Schema(implementation = Role.class) String role,
            int readerNo,
            ReadThroughGrant.What what,
            @Nullable String subject,
            int projects,
            UUID grantId) {}
}
