package org.minsheng.admin.membership;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.minsheng.admin.accounts.PersonId;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface Memberships extends Repository<Membership, MembershipId> {

    Membership saveAndFlush(Membership membership);

    Optional<Membership> findById(MembershipId id);

    Optional<Membership> findByIdAndTenant(MembershipId id, TenantId tenant);

    @Query("select m from Membership m where m.person.id = :person order by m.id.value")
    List<Membership> ofPerson(PersonId person);

    boolean existsByPersonIdAndTenant(PersonId person, TenantId tenant);

    /**
     * Such ids have an order in the database, and as values. The text is looked for letter by letter, so that nothing in
     * it stands for anything else; the empty one is in all of them.
     */
    @Query("""
            select m from Membership m join m.person p
            where m.tenant = :tenant and m.id.value > :after
              and m.state in :states and exists (select 1 from m.roles r where r in :roles)
              and (locate(:text, lower(p.name)) > 0
                or locate(:text, lower(coalesce(p.loginName, ''))) > 0
                or locate(:text, lower(coalesce(m.contact, ''))) > 0)
            order by m.id.value
            """)
    List<Membership> page(
            TenantId tenant,
            String text,
            Collection<Role> roles,
            Collection<Membership.State> states,
            UUID after,
            Limit limit);

    @Query("select m from Membership m join m.person p where m.tenant = :tenant and p.name in :names")
    List<Membership> named(TenantId tenant, Collection<String> names);

    @Query("select m from Membership m where m.tenant = :tenant and m.state = ACTIVE and :role member of m.roles")
    List<Membership> active(TenantId tenant, Role role);

    @Query("select m from Membership m where m.tenant = :tenant and m.state <> SUSPENDED and :role member of m.roles")
    List<Membership> notSuspended(TenantId tenant, Role role);

    /** Whether anybody holds the role there, has been invited to it or has been suspended in it. */
    @Query("select count(m) > 0 from Membership m where m.tenant = :tenant and :role member of m.roles")
    boolean anyOf(TenantId tenant, Role role);

    /** Who could still administer the tenant; locked, so that two cannot take away the last two at once. */
    @org.springframework.data.jpa.repository.Lock(jakarta.persistence.LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Membership m where m.tenant = :tenant and m.state = ACTIVE and :role member of m.roles"
            + " order by m.id.value")
    List<Membership> lockActive(TenantId tenant, Role role);
}
