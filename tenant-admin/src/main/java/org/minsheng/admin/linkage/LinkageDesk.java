package org.minsheng.admin.linkage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.congresses.Kinship;
import org.minsheng.admin.linkage.Turns.Turn;
import org.minsheng.backlog.Claim;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.endpoints.versions.IfMatch;
import org.minsheng.tenancy.TenantId;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Where a city and its districts propose, agree, refuse and end. A change is committed first and told to platform-core
 * right after, so that the answer can say whether it is obeyed already; if not, the sweep goes on trying.
 */
@Component
public class LinkageDesk {

    private final LinkageGrants grants;
    private final Turns turns;
    private final Kinship kinship;
    private final GrantDelivery delivery;
    private final Clock clock;

    LinkageDesk(LinkageGrants grants, Turns turns, Kinship kinship, GrantDelivery delivery, Clock clock) {
        this.grants = grants;
        this.turns = turns;
        this.kinship = kinship;
        this.delivery = delivery;
        this.clock = clock;
    }

    /**
     * The same to each of the partners, as a grant of its own with each; to none if one of them is nobody to propose to.
     * Whoever has the same open with us already keeps that.
     */
    public Proposed propose(Direction direction, Set<TenantId> partners, Terms terms, Party by) {
        return turns.take(partners.size(), turn -> {
            requireKin(by, partners, direction, terms);
            var proposed = new Proposed(new ArrayList<>(), new ArrayList<>());
            List<LinkageGrant> known = grants.concerning(by.tenant());
            for (TenantId partner : partners) {
                TenantId grantor = direction == Direction.GIVE ? by.tenant() : partner;
                TenantId grantee = direction == Direction.GIVE ? partner : by.tenant();
                known.stream()
                        .filter(grant -> says(grant, grantor, grantee, terms))
                        .findFirst()
                        .ifPresentOrElse(
                                proposed.existing::add,
                                () -> proposed.made.add(
                                        grants.save(LinkageGrant.proposed(grantor, grantee, terms, by, turn.next()))));
            }
            return proposed.requireAny();
        });
    }

    /** As proposed, or trimmed; refused if the proposal is not the one that was read. */
    public LinkageGrant agree(GrantId id, IfMatch read, Trim trim, Party by) {
        return change(id, by, (grant, turn) -> {
            read.requireMatches(grant.version(), since -> GrantChanges.since(since, grant));
            Terms agreed = trim.of(grant.terms()).requireWithin(grant.terms());
            Direction direction = Direction.of(grant, by.tenant());
            requireKin(by, Set.of(grant.partnerOf(by.tenant())), direction, agreed);
            return grant.agreed(agreed, by, turn);
        });
    }

    public LinkageGrant refuse(GrantId id, @Nullable String why, Party by) {
        return change(id, by, (grant, turn) -> grant.refused(why, by, turn));
    }

    /** Ended is ended: asking again changes nothing, but tries again to have it obeyed. */
    public LinkageGrant end(GrantId id, @Nullable String why, Party by) {
        LinkageGrant found = find(id, by.tenant());
        if (found.state() != LinkageGrant.State.ENDED) {
            return change(id, by, (grant, turn) -> grant.ended(why, by, turn));
        }
        delivery.told(found);
        return find(id, by.tenant());
    }

    public LinkageGrant find(GrantId id, TenantId reader) {
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
    public List<CoreLinkage.Entry> changedAfter(long turn, int most) {
        return grants.changedAfter(turn, Limit.of(most)).stream()
                .map(CoreLinkage.Entry::of)
                .toList();
    }

    private LinkageGrant change(GrantId id, Party by, BiFunction<LinkageGrant, Turn, LinkageGrant> verb) {
        Claim<GrantId> claim = turns.take(turn -> {
            LinkageGrant changed = verb.apply(find(id, by.tenant()), turn);
            return delivery.reserve(changed.id());
        });
        delivery.tell(claim);
        return find(id, by.tenant());
    }

    private void requireKin(Party by, Set<TenantId> partners, Direction direction, Terms terms) {
        LocalDate today = today();
        LocalDate begins = terms.period().from().isAfter(today) ? terms.period().from() : today;
        Map<TenantId, Kinship.Kin> kin = kinship.of(by.tenant(), begins).stream()
                .collect(Collectors.toMap(Kinship.Kin::id, Function.identity()));
        partners.stream().filter(partner -> !kin.containsKey(partner)).forEach(stranger -> {
            throw kinship.everJoined(by.tenant(), stranger)
                    ? new GrantRefusal.NotKinThen(begins, nameOf(stranger))
                    : new NotFound();
        });
        kin.values().stream().map(Kinship.Kin::level).map(direction::grantor).forEach(terms::requireSentBy);
    }

    /** What has been proposed anew, and what was there. */
    public record Proposed(List<LinkageGrant> made, List<LinkageGrant> existing) {

        private Proposed requireAny() {
            if (made.isEmpty()) {
                throw new GrantRefusal.SameExists(existing.getFirst());
            }
            return this;
        }
    }

    private static boolean says(LinkageGrant grant, TenantId grantor, TenantId grantee, Terms terms) {
        return grant.isOpen()
                && grant.grantor().equals(grantor)
                && grant.grantee().equals(grantee)
                && terms.repeats(grant.terms());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
