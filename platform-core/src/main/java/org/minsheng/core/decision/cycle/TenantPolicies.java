package org.minsheng.core.decision.cycle;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface TenantPolicies extends Repository<TenantPolicy, UUID> {

    Optional<TenantPolicy> findFirstBy();

    TenantPolicy saveAndFlush(TenantPolicy policy);
}
