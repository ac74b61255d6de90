package org.minsheng.core.execution.share;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.minsheng.core.execution.project.IndicatorFacts;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.project.ProjectFacts;
import org.minsheng.core.execution.project.ProjectId;
import org.minsheng.core.execution.project.ProjectReader;
import org.minsheng.core.execution.share.Achievements.Achieved;
import org.minsheng.core.ground.changes.ChangeLog;
import org.minsheng.core.people.roles.Sight;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.endpoints.versions.Change;
import org.minsheng.tenancy.TenantId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads how a city's targets are broken down. */
@Component
public class BreakdownReader {

    private final Breakdowns breakdowns;
    private final Achievements achievements;
    private final ProjectReader projects;
    private final ChangeLog changes;

    BreakdownReader(Breakdowns breakdowns, Achievements achievements, ProjectReader projects, ChangeLog changes) {
        this.breakdowns = breakdowns;
        this.achievements = achievements;
        this.projects = projects;
        this.changes = changes;
    }

    /** How an indicator is shared out, under which version, and what was changed of it, latest first. */
    public record BrokenDown(IndicatorFacts indicator, List<Achieved> shares, long version, List<Change> changes) {}

    @Transactional(readOnly = true)
    public BrokenDown of(IndicatorId indicator, Sight sight) {
        ProjectFacts project = projects.withIndicator(indicator, sight).orElseThrow(NotFound::new);
        IndicatorFacts facts = ShareDesk.indicator(project, indicator);
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
                .map(breakdown -> brokenDown(ShareDesk.indicator(facts, breakdown.indicatorId()), breakdown))
                .toList();
    }

    /** What districts have of one target, and under which version. */
    public record Shared(Map<TenantId, BigDecimal> shares, long version) {}

    /** Of whatever of these projects is or was shared out. */
    @Transactional(readOnly = true)
    public Map<IndicatorId, Shared> shared(List<ProjectId> of) {
        return breakdowns.whole(of).stream()
                .collect(Collectors.toMap(Breakdown::indicatorId, each -> new Shared(each.targets(), each.version())));
    }

    private BrokenDown brokenDown(IndicatorFacts indicator, Breakdown breakdown) {
        return new BrokenDown(
                indicator,
                achievements.achieved(breakdown),
                breakdown.version(),
                changes.of(indicator.id().value()));
    }
}
