package org.minsheng.core.exchange;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.schema.TenantDirectory;
import org.minsheng.tenancy.schema.TenantLevel;
import org.springframework.stereotype.Component;

/**
 * Who gets an envelope, decided when it is delivered and by the sender's own copy of its grants. An envelope that finds
 * nobody is done: a grant that opens later asks for new snapshots, and reads them after this look at the grants.
 */
@Component
class Addressing {

    private final TenantDirectory directory;

    Addressing(TenantDirectory directory) {
        this.directory = directory;
    }

    Set<TenantId> receivers(Envelope envelope, List<LinkageGrant> given) {
        Set<TenantId> receivers = new TreeSet<>();
        GrantKind needs = envelope.kind().needs();
        TenantId addressee = envelope.addressee();
        if (addressee != null) {
            if (needs == null || given.stream().anyMatch(grant -> lets(grant, envelope, needs, addressee))) {
                receivers.add(addressee);
            }
        } else if (needs != null) {
            if (isCity(envelope.source())) {
                receivers.add(envelope.source()); // a city's own projects take the same path into its joint picture
            }
            given.stream()
                    .filter(grant -> lets(grant, envelope, needs, null) && isCity(grant.grantee()))
                    .forEach(grant -> receivers.add(grant.grantee()));
        }
        return receivers;
    }

    private static boolean lets(LinkageGrant grant, Envelope envelope, GrantKind kind, @Nullable TenantId only) {
        return envelope.project() != null
                && grant.part().covers(kind, envelope.project())
                && (only == null || only.equals(grant.grantee()));
    }

    private boolean isCity(TenantId tenant) {
        return directory
                .find(tenant)
                .map(entry -> entry.level() == TenantLevel.CITY)
                .orElse(false);
    }
}
