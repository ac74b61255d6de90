package org.minsheng.admin.separation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ApprovalStore extends Repository<Approval, ApprovalId> {

    Approval saveAndFlush(Approval approval);

    Optional<Approval> findById(ApprovalId id);

    /** The last thing that this person asked about it and has not done. */
    @Query("select a from Approval a where a.deed = :deed and a.subject = :subject and a.askedBy = :person"
            + " and a.spentAt is null order by a.askedAt desc limit 1")
    Optional<Approval> last(Deed deed, UUID subject, UUID person);

    /** What waits in the congress, or with none at the platform, and what this person has asked; the longest waiting first. */
    @Query("select a from Approval a where a.tenant is not distinct from :tenant and a.spentAt is null"
            + " and ((a.decidedAt is null and a.askedAt > :waiting) or (a.askedBy = :person and a.askedAt > :kept))"
            + " order by a.askedAt, a.id.value")
    List<Approval> open(@Nullable TenantId tenant, UUID person, Instant waiting, Instant kept, Limit limit);

    /** What waits in congresses where nobody but who asks, or whom it is about, could agree. */
    @Query("select a from Approval a where a.tenant is not null and a.decidedAt is null and a.askedAt > :waiting"
            + " and not exists (select m from Membership m where m.tenant = a.tenant and m.state = ACTIVE"
            + " and m.person.id.value <> a.askedBy and m.id.value <> a.subject and (:security member of m.roles"
            + " or (a.securityAlone = false and :administrator member of m.roles)))"
            + " order by a.askedAt, a.id.value")
    List<Approval> openWhereNobodyElseIs(Role security, Role administrator, Instant waiting, Limit limit);

    @Modifying
    @Query("delete from Approval a where a.askedAt < :before")
    int forget(Instant before);

    @Modifying
    @Query("delete from Approval a where a.deed = :deed and a.subject = :subject and a.askedBy = :person"
            + " and a.spentAt is null")
    void forget(Deed deed, UUID subject, UUID person);
}
