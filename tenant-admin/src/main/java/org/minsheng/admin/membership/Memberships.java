package org.minsheng.admin.membership;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.minsheng.tenancy.token.Role;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface Memberships extends Repository<Membership, UUID> {

    Membership saveAndFlush(Membership membership);

    Optional<Membership> findById(UUID id);

    Optional<Membership> findByIdAndTenant(UUID id, String tenant);

    List<Membership> findByPersonIdOrderById(UUID person);

    boolean existsByPersonIdAndTenant(UUID person, String tenant);

    @Query("select m from Membership m where m.tenant = :tenant and m.id > :after order by m.id")
    List<Membership> page(String tenant, UUID after, Limit limit);

    /** Who could still administer the tenant; locked, so that two cannot take away the last two at once. */
    @org.springframework.data.jpa.repository.Lock(jakarta.persistence.LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Membership m where m.tenant = :tenant and m.state = ACTIVE and :role member of m.roles"
            + " order by m.id")
    List<Membership> lockActive(String tenant, Role role);
}
