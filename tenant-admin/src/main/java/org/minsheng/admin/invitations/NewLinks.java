package org.minsheng.admin.invitations;

import java.time.InstantSource;
import java.util.Objects;
import org.minsheng.admin.accounts.PersonId;
import org.minsheng.admin.arrivals.Arrivals;
import org.minsheng.admin.arrivals.HandedOver;
import org.minsheng.admin.membership.Membership;
import org.minsheng.admin.separation.Asker;
import org.minsheng.admin.separation.Deed;
import org.minsheng.admin.separation.SecondPersonAsked;
import org.minsheng.admin.separation.SeparationDesk;
import org.minsheng.admin.separation.Wanted;
import org.minsheng.endpoints.audit.Concerned;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.tenancy.token.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A new link for somebody who has not come yet; it closes the one before. */
@Component
@Transactional
public class NewLinks {

    private final InvitationStore store;
    private final Invitations invitations;
    private final Arrivals arrivals;
    private final SeparationDesk separation;
    private final InvitationMail mail;
    private final InstantSource realTime;

    NewLinks(
            InvitationStore store,
            Invitations invitations,
            Arrivals arrivals,
            SeparationDesk separation,
            InvitationMail mail,
            InstantSource realTime) {
        this.store = store;
        this.invitations = invitations;
        this.arrivals = arrivals;
        this.separation = separation;
        this.mail = mail;
        this.realTime = realTime;
    }

    /**
     * Makes a new link and thereby closes the old one. An invitation of someone else's is not found. Where a second person is
     * wanted, nobody alone gets to see the link of an administrator; who can be reached by mail gets it without anybody seeing it.
     */
    @Transactional(noRollbackFor = SecondPersonAsked.class)
    public Invitations.Invited reissue(InvitationId invitation, Asker asker) {
        Invitation found = mine(invitation, asker);
        Concerned.congress(found.membership().tenant());
        if (!mail.couldCarry(found.membership().contact())) {
            requireMaySee(found, asker);
        }
        InvitationToken token = InvitationToken.random();
        found.reissue(token, realTime.instant());
        expect(found.membership(), asker);
        return invitations.invited(found, token);
    }

    /** The mail could have carried the link, and did not: whoever made it is to see it. Refused with {@link SecondPersonAsked}. */
    @Transactional(noRollbackFor = SecondPersonAsked.class)
    public void requireMaySee(InvitationId invitation, Asker asker) {
        requireMaySee(mine(invitation, asker), asker);
    }

    private void requireMaySee(Invitation invitation, Asker asker) {
        Membership invited = invitation.membership();
        boolean administers = invited.appointment().roles().stream().anyMatch(Role::administers);
        if (invitation.acceptedAt() == null && administers) {
            separation.requireSecond(
                    asker,
                    Deed.ADMINISTRATOR_LINK,
                    Wanted.of(invitation.id().value(), invited.person().name(), invited.appointment()));
        }
    }

    private Invitation mine(InvitationId invitation, Asker asker) {
        return store.findById(invitation)
                .filter(it -> Objects.equals(it.invitedBy(), asker.tenant()))
                .orElseThrow(NotFound::new);
    }

    /** With the link itself, so that nobody sees one of which nobody else will be told. */
    private void expect(Membership invited, Asker asker) {
        arrivals.expect(invited.id(), asker.tenant(), HandedOver.LINK, new PersonId(asker.person()));
    }

    /** The link went by mail and was shown to nobody. */
    public void mailed(Invitations.Invited invited, Asker asker) {
        arrivals.forget(invited.membership(), new PersonId(asker.person()));
    }
}
