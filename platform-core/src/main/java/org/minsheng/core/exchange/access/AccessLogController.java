package org.minsheng.core.exchange.access;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.exchange.access.AccessLog.Entry;
import org.minsheng.core.exchange.grants.GrantId;
import org.minsheng.core.ground.abilities.Ability;
import org.minsheng.core.ground.abilities.May;
import org.minsheng.endpoints.lists.Cursor;
import org.minsheng.endpoints.lists.Slice;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.directory.TenantDirectory;
import org.minsheng.tenancy.directory.TenantEntry;
import org.minsheng.tenancy.token.Role;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows a tenant who has looked at what it shows. */
@RestController
@May(Ability.READ_ACCESS_LOG)
class AccessLogController {

    private final AccessLog log;
    private final TenantDirectory directory;
    private final Clock clock;

    AccessLogController(AccessLog log, TenantDirectory directory, Clock clock) {
        this.clock = clock;
        this.log = log;
        this.directory = directory;
    }

    @GetMapping("/api/core/access-log")
    Slice<AccessView> listAccesses(
            @ParameterObject AccessQuery query,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = Slice.limit(limit);
        String list = query.name();
        Place after = Cursor.read(cursor, list).map(Place::of).orElse(new Place(null, null));
        Slice<Entry> found = Slice.of(
                log.before(after.at(), after.id(), query.asked(clock.getZone()), most + 1),
                most,
                last -> Cursor.of(list, last.at(), last.id()));
        return new Slice<>(found.items().stream().map(this::view).toList(), found.next());
    }

    @GetMapping("/api/core/access-log/readers")
    List<ReaderView> listReaders() {
        return log.readers().stream()
                .map(reader -> new ReaderView(reader.value(), name(reader)))
                .toList();
    }

    private record Place(@Nullable Instant at, @Nullable UUID id) {

        static Place of(Cursor cursor) {
            return new Place(cursor.instant(0), cursor.id(1));
        }
    }

    private AccessView view(Entry entry) {
        return new AccessView(
                entry.at(),
                new ReaderView(entry.reader().value(), name(entry.reader())),
                entry.role(),
                entry.readerNo(),
                entry.what(),
                entry.subject(),
                entry.projects(),
                entry.grant());
    }

    private String name(TenantId tenant) {
        return directory.find(tenant).map(TenantEntry::name).orElse(tenant.value());
    }

    record ReaderView(String tenant, String name) {}

    record AccessView(
            Instant at,
            ReaderView reader,
            @Schema(implementation = Role.class) String role,
            int readerNo,
            Access.What what,
            @Nullable String subject,
            int projects,
            GrantId grantId) {}
}
