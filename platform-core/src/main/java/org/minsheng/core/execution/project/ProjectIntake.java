package org.minsheng.core.execution.project;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where projects begin: taken in from the list of a year. */
@Component
public class ProjectIntake {

    private final LivelihoodProjects projects;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProjectIntake(LivelihoodProjects projects, ApplicationEventPublisher events, Clock clock) {
        this.projects = projects;
        this.events = events;
        this.clock = clock;
    }

    /** The numbers that are taken in that year. */
    @Transactional(readOnly = true)
    public Set<Integer> numbersOf(int year) {
        return projects.numbersOf(year);
    }

    /**
     * Takes all of them or none.
     *
     * @throws NumbersTaken if the year has a project of such a number already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeIn(int year, List<ListedProject> listed) {
        requireFree(year, listed);
        ZonedDateTime now = ZonedDateTime.now(clock);
        List<LivelihoodProject> taken = listed.stream()
                .map(project -> LivelihoodProject.listed(year, project, now))
                .toList();
        projects.saveAll(taken);
        projects.flush();
        events.publishEvent(
                new ProjectsChanged(taken.stream().map(LivelihoodProject::id).collect(Collectors.toSet())));
    }

    private void requireFree(int year, Collection<ListedProject> listed) {
        Set<Integer> both = new TreeSet<>(numbersOf(year));
        both.retainAll(listed.stream().map(ListedProject::no).collect(Collectors.toSet()));
        if (!both.isEmpty()) {
            throw new NumbersTaken(year, both.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
    }
}
