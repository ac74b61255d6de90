package org.minsheng.admin.invitations;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.accounts.Accounts;
import org.minsheng.admin.accounts.Person;
import org.minsheng.admin.accounts.PersonId;
import org.minsheng.admin.congresses.TenantsKnown;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where no mail can carry a link, whoever made it sees it, and could come in by it in place of the invited. That somebody came
 * in by such a link is told to others who keep the members there, and to the platform's operators where an administrator came
 * or where there is but one, until one of them has noted it; who that was is kept.
 */
@Component
@Transactional
public class Arrivals {

    private final InvitationStore invitations;
    private final Accounts accounts;
    private final TenantsKnown tenants;
    private final InstantSource realTime;

    Arrivals(InvitationStore invitations, Accounts accounts, TenantsKnown tenants, InstantSource realTime) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.tenants = tenants;
        this.realTime = realTime;
    }

    /** To be called before the link is shown. */
    public void expectBy(InvitationId shown, PersonId to) {
        invitations.findById(shown).orElseThrow(NotFound::new).shownTo(to);
    }

    /**
     * What this person has to be told; never of their own links, nor of their own coming.
     *
     * @param asker the tenant of the administrator who asks; null for a platform operator
     */
    @Transactional(readOnly = true)
    public List<Arrival> toBeNoted(@Nullable TenantId asker, PersonId person) {
        return told(asker, person).stream().map(this::arrival).toList();
    }

    /** What is none of theirs to note is not found. */
    public void note(InvitationId arrived, @Nullable TenantId asker, PersonId person) {
        told(asker, person).stream()
                .filter(invitation -> invitation.id().equals(arrived))
                .findFirst()
                .orElseThrow(NotFound::new)
                .notedBy(person, realTime.instant());
    }

    private List<Invitation> told(@Nullable TenantId asker, PersonId person) {
        List<Invitation> all = asker == null
                ? invitations.arrivalsWhereNobodyElseIs(Role.TENANT_ADMINISTRATOR)
                : invitations.arrivals(asker);
        return all.stream()
                .filter(invitation -> !person.equals(invitation.shownTo()))
                .filter(invitation ->
                        !person.equals(invitation.membership().person().id()))
                .toList();
    }

    private Arrival arrival(Invitation invitation) {
        TenantId tenant = invitation.membership().tenant();
        return new Arrival(
                invitation.id(),
                tenants.find(tenant).map(TenantsKnown.KnownTenant::name).orElse(""),
                invitation.membership().person().name(),
                invitation.membership().appointment().roles(),
                accounts.find(Objects.requireNonNull(invitation.shownTo()))
                        .map(Person::name)
                        .orElse(""),
                Objects.requireNonNull(invitation.acceptedAt()));
    }

    /** Somebody came in by a link that another person had seen. */
    public record Arrival(
            InvitationId invitation, String tenantName, String name, Set<Role> roles, String shownTo, Instant at) {}
}
