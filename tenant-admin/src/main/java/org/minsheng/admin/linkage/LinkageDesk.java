package org.minsheng.admin.linkage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.http.IfMatch;
import org.minsheng.admin.http.NotFound;
import org.minsheng.admin.http.RepeatedRequests;
import org.minsheng.admin.onboarding.Kinship;
import org.minsheng.tenancy.TenantId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where a city and its districts propose, agree, refuse and end. A change is committed first and told to platform-core
 * right after, so that the answer can say whether it is obeyed already; if not, the sweep goes on trying.
 */
@Component
public class LinkageDesk {

    private final LinkageGrants grants;
    private final Kinship kinship;
    private final RepeatedRequests repeated;
    private final GrantDelivery delivery;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LinkageDesk(
            LinkageGrants grants,
            Kinship kinship,
            RepeatedRequests repeated,
            GrantDelivery delivery,
            TransactionTemplate transaction,
            Clock clock) {
        this.grants = grants;
        this.kinship = kinship;
        this.repeated = repeated;
        this.delivery = delivery;
        this.transaction = transaction;
        this.clock = clock;
    }

    public LinkageGrant propose(TenantId grantor, TenantId grantee, Terms terms, Party by, @Nullable String key) {
        var form = List.of(grantor.value(), grantee.value(), terms.toString());
        String id = repeated.once(by.tenant().value(), "propose-grant", key, form, () -> {
                    long version = grants.nextVersion();
                    requireKin(grantor, grantee, terms);
                    requireNew(grantor, grantee, terms);
                    var grant = LinkageGrant.proposed(
                            UUID.randomUUID(), grantor, grantee, terms, by, clock.instant(), version);
                    grants.add(grant);
                    return grant.id().toString();
                })
                .result();
        return find(UUID.fromString(id), by.tenant());
    }

    /** As proposed, or trimmed; refused if the proposal is not the one that was read. */
    public LinkageGrant agree(UUID id, IfMatch seen, Trim trim, Party by) {
        return change(id, by, (grant, version) -> {
            if (grant.version() != seen.version()) {
                throw new IfMatch.Stale(GrantChanges.since(seen.version(), grant));
            }
            Terms agreed = trim.of(grant.terms());
            requireKin(grant.grantor(), grant.grantee(), agreed);
            grant.agreed(agreed, by, clock.instant(), version);
        });
    }

    public LinkageGrant refuse(UUID id, @Nullable String why, Party by) {
        return change(id, by, (grant, version) -> grant.refused(why, by, clock.instant(), version));
    }

    /** Ended is ended: asking again changes nothing, but tries again to have it obeyed. */
    public LinkageGrant end(UUID id, @Nullable String why, Party by) {
        LinkageGrant grant = find(id, by.tenant());
        if (grant.state() == LinkageGrant.State.ENDED) {
            delivery.now(grant);
            return find(id, by.tenant());
        }
        return change(id, by, (found, version) -> found.ended(why, by, clock.instant(), version));
    }

    public LinkageGrant find(UUID id, TenantId reader) {
        return grants.find(id, reader).orElseThrow(NotFound::new);
    }

    public List<LinkageGrant> concerning(TenantId tenant) {
        return grants.concerning(tenant);
    }

    public List<Kinship.Kin> partners(TenantId tenant) {
        return kinship.of(tenant, today());
    }

    /** What the other side is called; its slug if it has left the platform's memory. */
    public String nameOf(TenantId partner) {
        return kinship.find(partner, today()).map(Kinship.Kin::name).orElse(partner.value());
    }

    /** Changes that platform-core has not seen, in the order in which they were made. */
    public List<CoreLinkage.Entry> changedAfter(long version, int limit) {
        return grants.changedAfter(version, limit).stream()
                .map(CoreLinkage.Entry::of)
                .toList();
    }

    private LinkageGrant change(UUID id, Party by, BiConsumer<LinkageGrant, Long> verb) {
        transaction.executeWithoutResult(_ -> {
            long version =
                    grants.nextVersion(); // first, because it is the lock: what is read after it is the last word
            LinkageGrant grant = find(id, by.tenant());
            verb.accept(grant, version);
            grants.update(grant);
        });
        delivery.now(find(id, by.tenant()));
        return find(id, by.tenant());
    }

    private void requireKin(TenantId grantor, TenantId grantee, Terms terms) {
        LocalDate today = today();
        LocalDate begins = terms.period().from().isAfter(today) ? terms.period().from() : today;
        if (kinship.joined(grantor, grantee, begins)) {
            return;
        }
        if (!kinship.everJoined(grantor, grantee)) {
            throw new NotFound();
        }
        throw new NotKinThen(begins);
    }

    private void requireNew(TenantId grantor, TenantId grantee, Terms terms) {
        grants.concerning(grantor).stream()
                .filter(grant -> grant.isOpen() && grant.grantor().equals(grantor))
                .filter(grant -> grant.grantee().equals(grantee) && terms.repeats(grant.terms()))
                .findFirst()
                .ifPresent(grant -> {
                    throw new SameGrantExists(grant.id(), grant.terms().period().from());
                });
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
