package org.minsheng.admin.arrivals;

import java.util.List;
import org.minsheng.admin.accounts.PersonId;
import org.minsheng.admin.membership.MembershipId;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ArrivalStore extends Repository<Arrival, ArrivalId> {

    Arrival save(Arrival arrival);

    @Modifying
    @Query("delete from Arrival a where a.membership.id = :membership and a.cameAt is null")
    void forget(MembershipId membership);

    @Query("select a from Arrival a where a.membership.id = :membership and a.cameAt is null and a.handedOver = :how")
    List<Arrival> expected(MembershipId membership, HandedOver how);

    @Query("select a from Arrival a join a.membership m where m.person.id = :person and a.cameAt is null"
            + " and a.handedOver = :how")
    List<Arrival> expected(PersonId person, HandedOver how);

    /** Who came in, where nobody has noted it yet: into a tenant, or invited by it. */
    @Query("select a from Arrival a join fetch a.membership m join fetch m.person"
            + " where a.cameAt is not null and a.notedAt is null"
            + " and (m.tenant = :tenant or a.inviter = :tenant) order by a.cameAt")
    List<Arrival> of(TenantId tenant);

    /** The same, wherever, of those who came as an administrator or where there is none but one, who has no colleague to tell. */
    @Query("select a from Arrival a join fetch a.membership m join fetch m.person"
            + " where a.cameAt is not null and a.notedAt is null"
            + " and (:administrator member of m.roles"
            + " or (select count(o) from Membership o where o.tenant = m.tenant and o.state = ACTIVE"
            + " and :administrator member of o.roles) < 2) order by a.cameAt")
    List<Arrival> whereNobodyElseIs(Role administrator);
}
