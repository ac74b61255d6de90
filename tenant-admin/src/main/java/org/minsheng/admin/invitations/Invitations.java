package org.minsheng.admin.invitations;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.accounts.Accounts;
import org.minsheng.admin.accounts.Person;
import org.minsheng.admin.arrivals.Arrivals;
import org.minsheng.admin.membership.Appointment;
import org.minsheng.admin.membership.Membership;
import org.minsheng.admin.membership.MembershipId;
import org.minsheng.admin.membership.Memberships;
import org.minsheng.admin.separation.Asker;
import org.minsheng.admin.separation.Deed;
import org.minsheng.admin.separation.SecondPersonAsked;
import org.minsheng.admin.separation.SeparationDesk;
import org.minsheng.admin.separation.Wanted;
import org.minsheng.endpoints.audit.Concerned;
import org.minsheng.endpoints.refusals.Fault;
import org.minsheng.endpoints.refusals.Flawed;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Inviting people into a tenant by a link that works once, for seven days, and only in its newest form. */
@Component
@Transactional
public class Invitations {

    private final Accounts accounts;
    private final Memberships memberships;
    private final InvitationStore invitations;
    private final InstantSource realTime;
    private final SeparationDesk separation;
    private final InvitationMail mail;
    private final Arrivals arrivals;
    private final String publicAddress;

    Invitations(
            Accounts accounts,
            Memberships memberships,
            InvitationStore invitations,
            InstantSource realTime,
            SeparationDesk separation,
            InvitationMail mail,
            Arrivals arrivals,
            @Value("${minsheng.public-address}") String publicAddress) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.invitations = invitations;
        this.realTime = realTime;
        this.separation = separation;
        this.mail = mail;
        this.arrivals = arrivals;
        this.publicAddress = publicAddress;
    }

    /**
     * Invites a new person. The link is known only now: what is stored cannot be turned back into it.
     *
     * @param invitedBy the tenant whose administrators may issue a new link, which for the first administrator of a
     *     district is its city; null if only the platform may
     */
    public Invited invite(TenantId tenant, @Nullable TenantId invitedBy, Invitee invitee) {
        List<Fault> faults = invitee.faults();
        if (!faults.isEmpty()) {
            throw new Flawed(faults);
        }
        Instant now = realTime.instant();
        Person person = accounts.expect(invitee.name().strip());
        Membership membership = memberships.saveAndFlush(
                Membership.invited(person, tenant, invitee.contact(), invitee.appointment(), now));
        InvitationToken token = InvitationToken.random();
        Invitation invitation = invitations.save(new Invitation(membership, invitedBy, token, now));
        return invited(invitation, token);
    }

    /** How invitations stand now; those that there are, by id, and read at once. */
    @Transactional(readOnly = true)
    public Map<InvitationId, Status> statuses(Collection<InvitationId> ids) {
        return ids.isEmpty() ? Map.of() : status(invitations.withIds(ids), Invitation::id);
    }

    /** The same by membership. */
    public Map<MembershipId, Status> ofMembers(Collection<MembershipId> memberships) {
        return memberships.isEmpty()
                ? Map.of()
                : status(
                        invitations.ofMemberships(memberships),
                        found -> found.membership().id());
    }

    private <K> Map<K, Status> status(List<Invitation> found, Function<Invitation, K> by) {
        Instant now = realTime.instant();
        return found.stream().collect(Collectors.toMap(by, invitation -> status(invitation, now)));
    }

    private static Status status(Invitation invitation, Instant now) {
        State unused = invitation.canBeAccepted(now) ? State.OPEN : State.EXPIRED;
        return new Status(
                invitation.id(), invitation.acceptedAt() == null ? unused : State.ACCEPTED, invitation.expiresAt());
    }

    /**
     * Makes a new link and thereby closes the old one. An invitation of someone else's is not found.
     *
     * Where a second person is wanted, nobody alone gets to see the link of an administrator.
     */
    @Transactional(noRollbackFor = SecondPersonAsked.class)
    public Invited reissue(InvitationId invitation, Asker asker) {
        Invitation found = invitations
                .findById(invitation)
                .filter(it -> Objects.equals(it.invitedBy(), asker.tenant()))
                .orElseThrow(NotFound::new);
        Membership invited = found.membership();
        Concerned.congress(invited.tenant());
        Set<Role> roles = invited.appointment().roles();
        boolean administers = roles.stream().anyMatch(Role::administers);
        boolean mailed = administers && mail.canCarryTo(invited.contact());
        if (found.acceptedAt() == null && administers && !mailed) {
            separation.requireSecond(
                    asker,
                    Deed.ADMINISTRATOR_LINK,
                    new Wanted(invitation.value(), invited.person().name(), roles));
        }
        InvitationToken token = InvitationToken.random();
        found.reissue(token, realTime.instant());
        arrivals.forget(invited.id());
        return invited(found, token).byMailAlone(mailed && separation.wantsSecond(asker.tenant()));
    }

    /** Parts a suspended membership from its account. Its own tenant, having resumed it, gives out a link to take it up. */
    public void startOver(Membership suspended) {
        Instant now = realTime.instant();
        suspended.comesOff(accounts.expect(suspended.person().name()));
        Membership parted = memberships.saveAndFlush(suspended);
        // a link that nobody gets to see: it only stands where the next one will
        InvitationToken unseen = InvitationToken.random();
        Invitation invitation = invitations.ofMemberships(List.of(parted.id())).stream()
                .findFirst()
                .orElseGet(() -> new Invitation(parted, parted.tenant(), unseen, now));
        invitation.startOver(unseen, now);
        arrivals.forget(parted.id());
        invitations.save(invitation);
    }

    private Invited invited(Invitation invitation, InvitationToken token) {
        Membership membership = invitation.membership();
        return new Invited(
                invitation.id(),
                membership.id(),
                membership.tenant(),
                membership.contact(),
                publicAddress + "/invitation/" + token.value(),
                invitation.expiresAt(),
                false);
    }

    /** The person to invite and what they are to be; the contact stays with this tenant. */
    public record Invitee(String name, @Nullable String contact, Appointment appointment) {

        /** What is wrong with it, for a preview; empty if it can be invited. */
        public List<Fault> faults() {
            var faults = new java.util.ArrayList<Fault>();
            if (name.isBlank() || name.strip().length() > 60) {
                faults.add(Fault.inField("name", name, "name.length"));
            }
            if (contact != null && contact.length() > 120) {
                faults.add(Fault.inField("contact", contact, "contact.length"));
            }
            faults.addAll(appointment.faults());
            return faults;
        }
    }

    /**
     * A link to hand over or to mail ({@link InvitationMail}), and until when it works.
     *
     * @param byMailAlone it is an administrator's, and no second person has agreed that somebody sees it
     */
    public record Invited(
            InvitationId invitation,
            MembershipId membership,
            TenantId tenant,
            @Nullable String contact,
            String link,
            Instant expires,
            boolean byMailAlone) {

        Invited byMailAlone(boolean alone) {
            return new Invited(invitation, membership, tenant, contact, link, expires, alone);
        }

        @Override
        public String toString() {
            return "Invited[" + invitation + "]";
        }
    }

    public record Status(InvitationId id, State state, Instant expires) {}

    public enum State {
        OPEN,
        ACCEPTED,
        EXPIRED
    }
}
