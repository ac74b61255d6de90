package org.minsheng.core.execution.subject;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.decision.cycle.YearRules;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.project.ProjectId;
import org.minsheng.core.execution.project.ProjectNames;
import org.minsheng.core.execution.project.ProjectNames.IndicatorName;
import org.minsheng.core.execution.project.ProjectReader;
import org.minsheng.core.execution.share.ShareId;
import org.minsheng.core.execution.share.ShareMirrors;
import org.minsheng.core.execution.subject.Subject.OnProject;
import org.minsheng.core.execution.subject.Subject.OnShare;
import org.minsheng.core.ground.figures.Rules;
import org.minsheng.core.people.roles.Sight;
import org.minsheng.endpoints.refusals.NotFound;
import org.springframework.stereotype.Component;

/** What is reported on: the projects and the shares of the tenant in scope. */
@Component
public class Subjects {

    private final ProjectReader projects;
    private final ProjectNames names;
    private final ShareMirrors shares;
    private final YearRules rules;

    Subjects(ProjectReader projects, ProjectNames names, ShareMirrors shares, YearRules rules) {
        this.projects = projects;
        this.names = names;
        this.shares = shares;
        this.rules = rules;
    }

    public Subject require(ReportKind kind, UUID id, Sight sight) {
        return switch (kind) {
            case PROJECT ->
                projects.find(new ProjectId(id), sight)
                        .map(project -> (Subject) new OnProject(project, rules.of(project.year())))
                        .orElseThrow(NotFound::new);
            case SHARE ->
                shares.find(new ShareId(id), sight)
                        .map(share -> (Subject) new OnShare(share, rules.of(share.year())))
                        .orElseThrow(NotFound::new);
        };
    }

    /** What is worked on in any of these months: the window of a year may begin before it or end after it. */
    public List<Subject> between(YearMonth first, YearMonth last, Sight sight) {
        Map<Integer, Rules> ofYear = new HashMap<>();
        Stream<Subject> own = rules.yearsOf(first, last).stream()
                .flatMap(year -> projects.ofYear(year, sight).stream()
                        .map(project -> new OnProject(project, ofYear.computeIfAbsent(year, rules::of))));
        Stream<Subject> ofCity = shares.between(first, last, sight).stream()
                .map(share -> new OnShare(share, ofYear.computeIfAbsent(share.year(), rules::of)));
        return Stream.concat(own, ofCity).toList();
    }

    /** What reports that are shown are on: names of subjects and of their indicators. A subject that isn't seen is absent. */
    public Map<UUID, SubjectName> seenBy(Sight sight, @Nullable UUID only) {
        Map<UUID, SubjectName> seen = new HashMap<>();
        names.titles(sight, only == null ? null : new ProjectId(only))
                .forEach((id, title) -> seen.put(id.value(), new SubjectName(title, null)));
        shares.names(sight, only == null ? null : new ShareId(only))
                .forEach((id, name) -> seen.put(id.value(), new SubjectName(name.title(), name.indicator())));
        return seen;
    }

    /** @param indicator the only indicator of a share; null for a project, which has several */
    public record SubjectName(String title, @Nullable IndicatorName indicator) {}

    /** The names of these indicators of projects, in the order in which projects list them. */
    public Map<IndicatorId, IndicatorName> indicatorNames(Set<IndicatorId> indicators) {
        return names.indicators(indicators);
    }
}
