package org.minsheng.admin.arrivals;

import java.util.List;
import java.util.UUID;
import org.minsheng.admin.accounts.PersonId;
import org.minsheng.admin.membership.MembershipId;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ArrivalStore extends Repository<Arrival, ArrivalId> {

    Arrival save(Arrival arrival);

    @Modifying
    @Query("delete from Arrival a where a.membership.id = :membership and a.cameAt is null")
    void forget(MembershipId membership);

    @Modifying
    @Query("delete from Arrival a where a.membership.id = :membership and a.shownTo = :shownTo and a.cameAt is null")
    void forget(MembershipId membership, UUID shownTo);

    @Query("select a from Arrival a where a.membership.id = :membership and a.cameAt is null and a.handedOver = :how")
    List<Arrival> expected(MembershipId membership, HandedOver how);

    @Query("select a from Arrival a join a.membership m where m.person.id = :person and a.cameAt is null"
            + " and a.handedOver = :how")
    List<Arrival> expected(PersonId person, HandedOver how);

    boolean existsByMembershipIdAndNotedAtIsNull(MembershipId membership);

    /** Who came in, where nobody has noted it yet: into a tenant, or invited by it; nothing that is this person's own. */
    @Query("select a from Arrival a join fetch a.membership m join fetch m.person p"
            + " where a.cameAt is not null and a.notedAt is null and a.shownTo <> :person and p.id.value <> :person"
            + " and (m.tenant = :tenant or a.inviter = :tenant) order by a.cameAt")
    List<Arrival> of(TenantId tenant, UUID person, Limit limit);

    /** The same, wherever, of those who came as an administrator or where there is none but one, who has no colleague to tell. */
    @Query("select a from Arrival a join fetch a.membership m join fetch m.person p"
            + " where a.cameAt is not null and a.notedAt is null and a.shownTo <> :person and p.id.value <> :person"
            + " and (:administrator member of m.roles or :security member of m.roles"
            + " or (select count(o) from Membership o where o.tenant = m.tenant and o.state = ACTIVE"
            + " and :administrator member of o.roles) < 2) order by a.cameAt")
    List<Arrival> whereNobodyElseIs(Role administrator, Role security, UUID person, Limit limit);
}
