package org.minsheng.core.decision.cycle;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface LivelihoodCycles extends Repository<LivelihoodCycle, UUID> {

    Optional<LivelihoodCycle> findByYear(int year);

    List<LivelihoodCycle> findAllByOrderByYearDesc();

    LivelihoodCycle saveAndFlush(LivelihoodCycle cycle);
}
