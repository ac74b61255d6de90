package org.minsheng.admin.arrivals;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.accounts.PersonId;
import org.minsheng.admin.membership.Membership;
import org.minsheng.tenancy.TenantId;

/** Somebody is expected by what another person has seen; whether they came, and who has noted it. */
@Entity
class Arrival {

    @EmbeddedId
    private ArrivalId id;

    @ManyToOne(optional = false, fetch = FetchType.EAGER)
    @JoinColumn(name = "membership")
    private Membership membership;

    private @Nullable TenantId inviter;

    @Enumerated(EnumType.STRING)
    @Column
    private HandedOver handedOver;

    @Column
    private UUID shownTo;

    private @Nullable Instant cameAt;
    private @Nullable Instant notedAt;
    private @Nullable UUID notedBy;

    @Version
    private long version;

    protected Arrival() {}

    Arrival(Membership membership, @Nullable TenantId inviter, HandedOver handedOver, PersonId shownTo) {
        this.membership = membership;
        this.inviter = inviter;
        this.handedOver = handedOver;
        this.shownTo = shownTo.value();
    }

    void came(Instant at) {
        this.cameAt = at;
    }

    /** This person did not see what was handed over, and knows of it now. */
    void notedBy(PersonId who, Instant at) {
        this.notedBy = who.value();
        this.notedAt = at;
    }

    ArrivalId id() {
        return id;
    }

    Membership membership() {
        return membership;
    }

    HandedOver handedOver() {
        return handedOver;
    }

    PersonId shownTo() {
        return new PersonId(shownTo);
    }

    @Nullable Instant cameAt() {
        return cameAt;
    }
}
