package org.minsheng.core.execution.share;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Breakdowns extends Repository<Breakdown, UUID> {

    Optional<Breakdown> findByIndicatorId(UUID indicator);

    /** Whoever changes it or adds up its shares comes one after the other, so that none misses what another has told. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Breakdown b where b.indicatorId = :indicator")
    Optional<Breakdown> lock(UUID indicator);

    List<Breakdown> findByProjectId(UUID project);

    Breakdown saveAndFlush(Breakdown breakdown);
}
