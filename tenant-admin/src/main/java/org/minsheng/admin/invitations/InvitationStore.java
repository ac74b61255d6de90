package org.minsheng.admin.invitations;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.minsheng.admin.membership.MembershipId;
import org.minsheng.tenancy.TenantId;
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

    @Query("select i from Invitation i join fetch i.membership m join fetch m.person left join fetch m.roles"
            + " where m.id in :memberships")
    List<Invitation> ofMemberships(Collection<MembershipId> memberships);

    String EXPIRED = "select count(i) from Invitation i join i.membership m"
            + " where i.acceptedAt is null and i.expiresAt <= :now and m.state = INVITED and ";

    /** Of the tenant's own members. */
    @Query(EXPIRED + "i.invitedBy = :tenant and m.tenant = :tenant")
    long countExpired(TenantId tenant, Instant now);

    /** Of the first administrators of a city's districts. */
    @Query(EXPIRED + "i.invitedBy = :tenant and m.tenant <> :tenant")
    long countExpiredElsewhere(TenantId tenant, Instant now);

    /** Of the first administrators of cities, whom the platform has invited. */
    @Query(EXPIRED + "i.invitedBy is null")
    long countExpiredOfCities(Instant now);
}
