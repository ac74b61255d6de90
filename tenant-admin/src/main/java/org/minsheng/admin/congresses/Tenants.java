package org.minsheng.admin.congresses;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface Tenants extends Repository<Tenant, String> {

    Tenant saveAndFlush(Tenant tenant);

    void flush();

    Optional<Tenant> findById(String slug);

    boolean existsById(String slug);

    /** Holds off everyone else who wants to register or change under this tenant, so that a second click waits. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Tenant t where t.slug = :slug")
    Optional<Tenant> lock(String slug);

    @Query("select t from Tenant t order by t.slug")
    List<Tenant> all();

    @Query("select distinct t from Tenant t join t.parents p where p.parent = :city order by t.slug")
    List<Tenant> childrenOf(String city);

    @Query("""
            select new org.minsheng.admin.congresses.Kinship$Pair(p.parent, t.slug) from Tenant t join t.parents p
            where p.validity.from <= :on and (p.validity.until is null or p.validity.until >= :on)
              and (t.lastDay is null or t.lastDay >= :on)""")
    Set<Kinship.Pair> pairsOn(LocalDate on);

    @Query("select distinct t from Tenant t join t.names n where n.regionCode in :codes")
    List<Tenant> everOfRegions(Collection<String> codes);

    /** Whose last day, or first day under a name or a city, lies in that time. */
    @Query("""
            select distinct t from Tenant t left join t.names n left join t.parents p
            where n.validity.from between :first and :last or p.validity.from between :first and :last
               or t.lastDay between :dayBeforeFirst and :dayBeforeLast""")
    List<Tenant> changingBetween(LocalDate first, LocalDate last, LocalDate dayBeforeFirst, LocalDate dayBeforeLast);
}
