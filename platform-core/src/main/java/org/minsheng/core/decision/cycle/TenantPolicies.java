package org.minsheng.core.decision.cycle;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TenantPolicies extends Repository<TenantPolicy, PolicyId> {

    Optional<TenantPolicy> findFirstBy();

    /**
     * Until the transaction ends nobody else decides on rules or begins a year with them. It is the table that is locked,
     * because as long as nothing has been decided there is no row.
     */
    @Modifying
    @Query(value = "lock table tenant_policy in share row exclusive mode", nativeQuery = true)
    void oneAtATime();

    TenantPolicy saveAndFlush(TenantPolicy policy);
}
