package org.minsheng.core.execution.share;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minsheng.core.decision.cycle.Gate;
import org.minsheng.core.decision.cycle.Occasion;
import org.minsheng.core.decision.cycle.Stage;
import org.minsheng.core.decision.cycle.YearRules;
import org.minsheng.core.execution.project.IndicatorFacts;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.project.ProjectFacts;
import org.minsheng.core.execution.project.ProjectReader;
import org.minsheng.core.ground.changes.ChangeLog;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.figures.Figures;
import org.minsheng.core.people.roles.Sight;
import org.minsheng.core.tenants.Congresses;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.endpoints.versions.Change;
import org.minsheng.endpoints.versions.ChangedMeanwhile;
import org.minsheng.endpoints.versions.FirstVersion;
import org.minsheng.endpoints.versions.IfMatch;
import org.minsheng.endpoints.versions.VersionMissing;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a city breaks a target down to its districts. */
@Component
public class ShareDesk {

    private static final Occasion BREAKING_DOWN = Occasion.between("break-down", Stage.SOLICITING, Stage.EVALUATING);

    private final Breakdowns breakdowns;
    private final Achievements achievements;
    private final ProjectReader projects;
    private final ShareSnapshots snapshots;
    private final Congresses congresses;
    private final YearRules rules;
    private final Gate gate;
    private final ChangeLog changes;
    private final Clock clock;

    ShareDesk(
            Breakdowns breakdowns,
            Achievements achievements,
            ProjectReader projects,
            ShareSnapshots snapshots,
            Congresses congresses,
            YearRules rules,
            Gate gate,
            ChangeLog changes,
            Clock clock) {
        this.breakdowns = breakdowns;
        this.achievements = achievements;
        this.projects = projects;
        this.snapshots = snapshots;
        this.congresses = congresses;
        this.rules = rules;
        this.gate = gate;
        this.changes = changes;
        this.clock = clock;
    }

    /** How one target is to be shared out, upon the version that was read. */
    public record Wanted(IndicatorId indicator, Map<TenantId, BigDecimal> shares, IfMatch expected) {}

    /** Replaces the breakdown: who is no longer in it gets told so. Percentages and ceilings can't be added up, so they aren't shared. */
    @Transactional
    public void breakDown(IndicatorId indicator, Map<TenantId, BigDecimal> wanted, IfMatch expected, Actor by) {
        hold(List.of(indicator));
        ProjectFacts project = projects.withIndicator(indicator, Sight.ALL).orElseThrow(NotFound::new);
        replace(List.of(project), List.of(new Wanted(indicator, wanted, expected)), by, (facts, change) -> change);
    }

    /**
     * The same of several targets of a year at once: either all of them are shared out anew or none.
     *
     * @throws ChangedMeanwhile if any of them was overtaken, with the changes of all that were, by indicator and district
     */
    @Transactional
    public void breakDown(int year, List<Wanted> wanted, Actor by) {
        hold(wanted.stream().map(Wanted::indicator).toList());
        replace(projects.ofYear(year, Sight.ALL), wanted, by, ShareDesk::named);
    }

    /** A share that is new is told of the project's state and rules once: neither may change before it can be found. */
    private void hold(List<IndicatorId> indicators) {
        rules.hold();
        indicators.stream().sorted(Comparator.comparing(IndicatorId::value)).forEach(projects::hold);
    }

    /** A target that is shared out anew. */
    private record Task(Wanted wanted, IndicatorFacts indicator, Breakdown breakdown) {}

    private record Done(Breakdown breakdown, List<Breakdown.Changed> changed) {}

    private void replace(
            List<ProjectFacts> all, List<Wanted> wanted, Actor by, BiFunction<IndicatorFacts, Change, Change> said) {
        wanted.stream()
                .map(each -> projectOf(all, each.indicator).year())
                .distinct()
                .forEach(year -> gate.require(year, BREAKING_DOWN));
        wanted.forEach(each -> requireGoingOn(projectOf(all, each.indicator), each));
        List<Task> tasks = locked(all, wanted);
        requireCurrent(tasks, said);
        // the shares of all of them by one statement
        breakdowns.whole(tasks.stream().map(task -> task.breakdown.projectId()).toList());
        List<Done> done = tasks.stream()
                .map(task -> new Done(task.breakdown, task.breakdown.shareOut(task.wanted.shares, clock.instant())))
                .toList();
        List<Breakdown> saved = FirstVersion.saved(() ->
                breakdowns.saveAllAndFlush(done.stream().map(Done::breakdown).toList()));
        changes.note(
                done.stream()
                        .map(each -> new ChangeLog.Edited(
                                each.breakdown.indicatorId().value(),
                                each.breakdown.version(),
                                each.changed.stream().map(share -> share.edit(congresses)))),
                by);
        achievements.addUp(saved);
        snapshots.publish(done.stream()
                .flatMap(each -> each.changed.stream())
                .map(each -> each.share().id().value())
                .collect(Collectors.toSet()));
    }

    private List<Task> locked(List<ProjectFacts> all, List<Wanted> wanted) {
        Map<IndicatorId, Breakdown> known = breakdowns
                .lock(wanted.stream().map(Wanted::indicator).toList())
                .stream()
                .collect(Collectors.toMap(Breakdown::indicatorId, Function.identity()));
        return wanted.stream()
                .map(each -> {
                    ProjectFacts project = projectOf(all, each.indicator);
                    Breakdown fresh = new Breakdown(each.indicator, project.id(), clock.instant());
                    return new Task(
                            each, indicator(project, each.indicator), known.getOrDefault(each.indicator, fresh));
                })
                .toList();
    }

    /** All that was overtaken is told at once. */
    private void requireCurrent(List<Task> tasks, BiFunction<IndicatorFacts, Change, Change> said) {
        List<Change> missed = new ArrayList<>();
        long overtaken = -1;
        for (Task task : tasks) {
            Long read = task.wanted.expected.version();
            if (read == null) {
                throw new VersionMissing();
            }
            if (read != task.breakdown.version()) {
                overtaken = task.breakdown.version();
                changes.since(task.wanted.indicator.value(), read)
                        .forEach(change -> missed.add(said.apply(task.indicator, change)));
            }
        }
        if (overtaken >= 0) {
            throw new ChangedMeanwhile(overtaken, missed);
        }
    }

    private void requireGoingOn(ProjectFacts project, Wanted wanted) {
        project.requireGoingOn();
        requireShareable(indicator(project, wanted.indicator), wanted.shares.keySet());
    }

    private void requireShareable(IndicatorFacts indicator, Set<TenantId> districts) {
        if (!congresses.ownDistricts().containsAll(districts)) {
            throw new NotFound();
        }
        if (Figures.isShare(indicator.unit())) {
            throw DoesNotAddUp.percentage();
        }
        if (indicator.target().comparison() == Comparison.LE) {
            throw DoesNotAddUp.lessIsBetter(indicator.called());
        }
    }

    private static ProjectFacts projectOf(List<ProjectFacts> all, IndicatorId indicator) {
        return all.stream()
                .filter(project ->
                        project.indicators().stream().anyMatch(each -> each.id().equals(indicator)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Where several were shared out, a change says of which it is. */
    private static Change named(IndicatorFacts of, Change it) {
        return new Change(it.field(), of.called() + " · " + it.of(), it.from(), it.to(), it.by(), it.at());
    }

    static IndicatorFacts indicator(ProjectFacts project, IndicatorId indicator) {
        return project.indicators().stream()
                .filter(each -> each.id().equals(indicator))
                .findFirst()
                .orElseThrow();
    }
}
