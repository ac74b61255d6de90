package org.minsheng.admin.linkage;

import java.util.List;
import java.util.Optional;
import org.minsheng.tenancy.TenantId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All grants; with all that happened to them where they are read for people. */
interface LinkageGrants extends Repository<LinkageGrant, GrantId> {

    LinkageGrant save(LinkageGrant grant);

    /** Only for the two it concerns; anyone else's does not exist. */
    @Query("""
            select g from LinkageGrant g join fetch g.history
            where g.id = :id and (g.grantor = :reader or g.grantee = :reader)""")
    Optional<LinkageGrant> find(GrantId id, TenantId reader);

    @Query("""
            select g from LinkageGrant g join fetch g.history
            where g.grantor = :tenant or g.grantee = :tenant order by g.turn desc""")
    List<LinkageGrant> concerning(TenantId tenant);

    @Query("""
            select count(g) from LinkageGrant g
            where (g.grantor = :tenant or g.grantee = :tenant) and g.state = PROPOSED and g.proposer <> :tenant""")
    long countProposedTo(TenantId tenant);

    /** For the calendar and for telling core, which concern nobody and everybody. */
    Optional<LinkageGrant> findById(GrantId id);

    @Query("select g from LinkageGrant g where g.state in (PROPOSED, ACTIVE)")
    List<LinkageGrant> open();

    /** Changes that core should know, in the order in which they were committed. */
    @Query("select g from LinkageGrant g where g.turn > :turn and g.wasActive order by g.turn")
    List<LinkageGrant> changedAfter(long turn, Limit most);
}
