package org.minsheng.core.execution.share;

import jakarta.persistence.LockModeType;
import java.util.Collection;
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

    /** The same of several, in one order for everybody. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Breakdown b where b.indicatorId in :indicators order by b.indicatorId")
    List<Breakdown> lock(Collection<IndicatorId> indicators);

    List<Breakdown> findByProjectId(ProjectId project);

    /** With their shares, by one statement. */
    @Query("select distinct b from Breakdown b left join fetch b.shares where b.projectId in :projects")
    List<Breakdown> whole(Collection<ProjectId> projects);

    List<Breakdown> saveAllAndFlush(Iterable<Breakdown> breakdowns);
}
