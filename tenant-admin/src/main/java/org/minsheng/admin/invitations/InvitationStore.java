package org.minsheng.admin.invitations;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.minsheng.admin.membership.MembershipId;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InvitationStore extends Repository<Invitation, InvitationId> {

    Invitation save(Invitation invitation);

    Optional<Invitation> findById(InvitationId id);

    Optional<Invitation> findByTokenHash(String hash);

    /** One at a time: a link opens once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Invitation> findLockedByTokenHash(String hash);

    @Query("select i from Invitation i join fetch i.membership m join fetch m.person left join fetch m.roles"
            + " where i.id in :ids")
    List<Invitation> withIds(Collection<InvitationId> ids);

    /** Who came in by a link that somebody else saw, where nobody has noted it yet: into a tenant, or invited by it. */
    @Query("select i from Invitation i join fetch i.membership m join fetch m.person"
            + " where i.shownTo is not null and i.acceptedAt is not null and i.notedAt is null"
            + " and (m.tenant = :tenant or i.invitedBy = :tenant) order by i.acceptedAt")
    List<Invitation> arrivals(TenantId tenant);

    /** The same, wherever, of those who came as an administrator or where there is none but one, who has no colleague to tell. */
    @Query("select i from Invitation i join fetch i.membership m join fetch m.person"
            + " where i.shownTo is not null and i.acceptedAt is not null and i.notedAt is null"
            + " and (:administrator member of m.roles"
            + " or (select count(o) from Membership o where o.tenant = m.tenant and o.state = ACTIVE"
            + " and :administrator member of o.roles) < 2) order by i.acceptedAt")
    List<Invitation> arrivalsWhereNobodyElseIs(Role administrator);

    @Query("select i from Invitation i join fetch i.membership m join fetch m.person left join fetch m.roles"
            + " where m.id in :memberships")
    List<Invitation> ofMemberships(Collection<MembershipId> memberships);
}
