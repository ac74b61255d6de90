package org.minsheng.core.exchange.transport;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.minsheng.core.exchange.grants.Coverage;
import org.minsheng.core.exchange.grants.GrantKind;
import org.minsheng.core.exchange.grants.LinkageGrant;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.directory.TenantDirectory;
import org.minsheng.tenancy.directory.TenantLevel;
import org.springframework.stereotype.Component;

/**
 * Who gets an envelope, decided when it is delivered and by the sender's own mirror of its grants. An envelope that finds
 * nobody is done: a grant that opens later asks for new snapshots, and reads them after this look at the grants.
 */
@Component
class Addressing {

    private final CrossingKinds kinds;
    private final TenantDirectory directory;

    Addressing(CrossingKinds kinds, TenantDirectory directory) {
        this.kinds = kinds;
        this.directory = directory;
    }

    Set<TenantId> receivers(Envelope envelope, List<LinkageGrant> given) {
        Set<TenantId> receivers = new TreeSet<>();
        GrantKind needs = kinds.named(envelope.kind()).needs();
        TenantId addressee = envelope.addressee();
        if (addressee != null) {
            if (needs == null || coverage(given, addressee).covers(needs, envelope.subjects())) {
                receivers.add(addressee);
            }
        } else if (needs != null) {
            if (isCity(envelope.source())) {
                receivers.add(envelope.source()); // a city's own projects take the same path into its joint picture
            }
            given.stream()
                    .map(LinkageGrant::grantee)
                    .distinct()
                    .filter(this::isCity)
                    .filter(grantee -> coverage(given, grantee).covers(needs, envelope.subjects()))
                    .forEach(receivers::add);
        }
        return receivers;
    }

    private static Coverage coverage(List<LinkageGrant> given, TenantId grantee) {
        return new Coverage(given.stream()
                .filter(grant -> grant.grantee().equals(grantee))
                .map(LinkageGrant::part)
                .toList());
    }

    private boolean isCity(TenantId tenant) {
        return directory
                .find(tenant)
                .map(entry -> entry.level() == TenantLevel.CITY)
                .orElse(false);
    }
}
