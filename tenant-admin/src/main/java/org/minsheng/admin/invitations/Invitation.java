package org.minsheng.admin.invitations;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.accounts.Person;
import org.minsheng.admin.membership.Membership;
import org.minsheng.tenancy.TenantId;

/** A link that lets one person take up one membership, once, within seven days. */
@Entity
class Invitation {

    static final Duration LASTS = Duration.ofDays(7);

    @EmbeddedId
    private InvitationId id;

    @OneToOne(optional = false, fetch = FetchType.EAGER)
    @JoinColumn(name = "membership")
    private Membership membership;

    private @Nullable TenantId invitedBy;

    @Column
    private String tokenHash;

    @Column
    private Instant expiresAt;

    private @Nullable Instant acceptedAt;

    @Column
    private Instant createdAt;

    @Version
    private long version;

    protected Invitation() {}

    Invitation(Membership membership, @Nullable TenantId invitedBy, InvitationToken token, Instant at) {
        this.membership = membership;
        this.invitedBy = invitedBy;
        this.tokenHash = token.hash();
        this.expiresAt = at.plus(LASTS);
        this.createdAt = at;
    }

    /** A new link; the old one opens nothing any more. */
    void reissue(InvitationToken token, Instant at) {
        if (acceptedAt != null) {
            throw new InvitationAccepted();
        }
        this.tokenHash = token.hash();
        this.expiresAt = at.plus(LASTS);
    }

    /** The member is to come once more; whose the membership is gives out the link, whoever invited the first time. */
    void startOver(InvitationToken token, Instant at) {
        this.acceptedAt = null;
        this.invitedBy = membership.tenant();
        reissue(token, at);
    }

    void acceptedBy(Person person, Instant at) {
        membership.acceptedBy(person);
        this.acceptedAt = at;
    }

    boolean canBeAccepted(Instant now) {
        return acceptedAt == null && now.isBefore(expiresAt) && membership.state() == Membership.State.INVITED;
    }

    InvitationId id() {
        return id;
    }

    Membership membership() {
        return membership;
    }

    @Nullable TenantId invitedBy() {
        return invitedBy;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable Instant acceptedAt() {
        return acceptedAt;
    }
}
