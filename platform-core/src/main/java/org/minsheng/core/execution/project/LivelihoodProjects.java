package org.minsheng.core.execution.project;

import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LivelihoodProjects extends Repository<LivelihoodProject, ProjectId> {

    Optional<LivelihoodProject> findById(ProjectId id);

    @Query("select p.no from LivelihoodProject p where p.year = :year")
    Set<Integer> numbersOf(int year);

    LivelihoodProject saveAndFlush(LivelihoodProject project);

    <S extends LivelihoodProject> Iterable<S> saveAll(Iterable<S> projects);

    void flush();
}
