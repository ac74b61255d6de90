package org.minsheng.core.decision.cycle;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface LivelihoodCycles extends Repository<LivelihoodCycle, CycleId> {

    Optional<LivelihoodCycle> findByYear(int year);

    List<LivelihoodCycle> findAllByOrderByYearDesc();

    LivelihoodCycle saveAndFlush(LivelihoodCycle cycle);
}
