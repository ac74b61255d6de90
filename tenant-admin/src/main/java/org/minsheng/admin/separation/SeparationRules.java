package org.minsheng.admin.separation;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SeparationRules extends Repository<SeparationRule, String> {

    Optional<SeparationRule> findById(String tenant);

    SeparationRule saveAndFlush(SeparationRule rule);
}
