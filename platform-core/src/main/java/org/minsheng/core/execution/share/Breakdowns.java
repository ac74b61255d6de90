package org.minsheng.core.execution.share;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.project.ProjectId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Breakdowns extends Repository<Breakdown, IndicatorId> {

    Optional<Breakdown> findByIndicatorId(IndicatorId indicator);

    /** Whoever changes it or adds up its shares comes one after the other, so that none misses what another has told. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Breakdown b where b.indicatorId = :indicator")
    Optional<Breakdown> lock(IndicatorId indicator);

    List<Breakdown> findByProjectId(ProjectId project);

    Breakdown saveAndFlush(Breakdown breakdown);
}
