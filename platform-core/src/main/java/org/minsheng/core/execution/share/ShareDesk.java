package org.minsheng.core.execution.share;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.minsheng.core.decision.cycle.Gate;
import org.minsheng.core.decision.cycle.Occasion;
import org.minsheng.core.decision.cycle.Stage;
import org.minsheng.core.decision.cycle.YearRules;
import org.minsheng.core.execution.project.IndicatorFacts;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.project.ProjectFacts;
import org.minsheng.core.execution.project.ProjectId;
import org.minsheng.core.execution.project.ProjectReader;
import org.minsheng.core.execution.share.Achievements.Achieved;
import org.minsheng.core.ground.changes.ChangeLog;
import org.minsheng.core.ground.changes.Edit;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.figures.Figures;
import org.minsheng.core.people.roles.Sight;
import org.minsheng.core.tenants.Congresses;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.endpoints.versions.Change;
import org.minsheng.endpoints.versions.FirstVersion;
import org.minsheng.endpoints.versions.IfMatch;
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

    /** How an indicator is shared out, under which version, and what was changed of it, latest first. */
    public record BrokenDown(IndicatorFacts indicator, List<Achieved> shares, long version, List<Change> changes) {}

    @Transactional(readOnly = true)
    public BrokenDown of(IndicatorId indicator, Sight sight) {
        IndicatorFacts facts = indicator(project(indicator, sight), indicator);
        return breakdowns
                .findByIndicatorId(indicator)
                .map(breakdown -> brokenDown(facts, breakdown))
                .orElseGet(() -> new BrokenDown(facts, List.of(), 0, List.of()));
    }

    /** Of a project, what is or was shared out. */
    @Transactional(readOnly = true)
    public List<BrokenDown> ofProject(ProjectId project, Sight sight) {
        ProjectFacts facts = projects.find(project, sight).orElseThrow(NotFound::new);
        return breakdowns.findByProjectId(project).stream()
                .map(breakdown -> brokenDown(indicator(facts, breakdown.indicatorId()), breakdown))
                .toList();
    }

    private BrokenDown brokenDown(IndicatorFacts indicator, Breakdown breakdown) {
        return new BrokenDown(
                indicator,
                achievements.achieved(breakdown),
                breakdown.version(),
                changes.of(indicator.id().value()));
    }

    /** Replaces the breakdown: who is no longer in it gets told so. Percentages and ceilings can't be added up, so they aren't shared. */
    @Transactional
    public void breakDown(IndicatorId indicator, Map<TenantId, BigDecimal> wanted, IfMatch expected, Actor by) {
        // a share that is new is told of the project's state and rules once: neither may change before it can be found
        rules.hold();
        projects.hold(indicator);
        ProjectFacts project = project(indicator, Sight.ALL);
        gate.require(project.year(), BREAKING_DOWN);
        project.requireGoingOn();
        requireShareable(indicator(project, indicator), wanted.keySet());
        Breakdown breakdown =
                breakdowns.lock(indicator).orElseGet(() -> new Breakdown(indicator, project.id(), clock.instant()));
        expected.requireMatches(breakdown.version(), version -> changes.since(indicator.value(), version));
        List<Breakdown.Changed> changed = breakdown.shareOut(wanted, clock.instant());
        Breakdown saved = FirstVersion.saved(() -> breakdowns.saveAndFlush(breakdown));
        changes.note(
                indicator.value(),
                saved.version(),
                by,
                changed.stream()
                        .map(each ->
                                new Edit("share", congresses.nameOf(each.share().district()), each.from(), each.to())));
        achievements.addUp(saved);
        snapshots.publish(
                changed.stream().map(each -> each.share().id().value()).collect(Collectors.toSet()));
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

    private ProjectFacts project(IndicatorId indicator, Sight sight) {
        return projects.withIndicator(indicator, sight).orElseThrow(NotFound::new);
    }

    private static IndicatorFacts indicator(ProjectFacts project, IndicatorId indicator) {
        return project.indicators().stream()
                .filter(each -> each.id().equals(indicator))
                .findFirst()
                .orElseThrow();
    }
}
