package org.minsheng.core.execution.snapshot;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minsheng.core.decision.cycle.RulesChanged;
import org.minsheng.core.decision.cycle.YearRules;
import org.minsheng.core.exchange.grants.GrantKind;
import org.minsheng.core.exchange.grants.SnapshotsWanted;
import org.minsheng.core.exchange.republishing.Publisher;
import org.minsheng.core.exchange.republishing.Republishing;
import org.minsheng.core.exchange.transport.Crossing;
import org.minsheng.core.exchange.transport.Outbox;
import org.minsheng.core.execution.project.IndicatorFacts;
import org.minsheng.core.execution.project.ProjectFacts;
import org.minsheng.core.execution.project.ProjectFacts.ConfirmedMonth;
import org.minsheng.core.execution.project.ProjectId;
import org.minsheng.core.execution.project.ProjectNames;
import org.minsheng.core.execution.project.ProjectReader;
import org.minsheng.core.execution.project.ProjectsChanged;
import org.minsheng.core.ground.figures.Rules;
import org.minsheng.core.people.roles.Sight;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever may know what a project looks like now, in the transaction that changed it. */
@Component
public class ProjectSnapshots implements Publisher {

    private final JdbcClient jdbc;
    private final ProjectReader reader;
    private final ProjectNames names;
    private final YearRules rules;
    private final Outbox outbox;
    private final Republishing republishing;

    ProjectSnapshots(
            JdbcClient jdbc,
            ProjectReader reader,
            ProjectNames names,
            YearRules rules,
            Outbox outbox,
            Republishing republishing) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.names = names;
        this.rules = rules;
        this.outbox = outbox;
        this.republishing = republishing;
    }

    /**
     * Appends the present state of all of them in a fixed number of statements. Counting up first takes their rows' locks,
     * in one order, so of two changes at once the later one is read whole and carries the higher version.
     */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(Set<UUID> projects) {
        Map<UUID, Long> versions = new HashMap<>();
        jdbc.sql("""
                        insert into project_sent as known (project_id, sent)
                        select id, 1 from unnest(:projects) as it (id) order by id
                        on conflict (project_id) do update set sent = known.sent + 1
                        returning project_id, sent""").param("projects", projects.toArray(UUID[]::new)).query(row -> {
            versions.put(row.getObject("project_id", UUID.class), row.getLong("sent"));
        });
        Map<Integer, Rules> byYear = new HashMap<>();
        outbox.append(reader.all(versions.keySet().stream().map(ProjectId::new).toList(), Sight.ALL).stream()
                .flatMap(facts -> snapshots(facts, byYear.computeIfAbsent(facts.year(), rules::of))
                        .map(snapshot -> new Outbox.Told(
                                snapshot,
                                Objects.requireNonNull(versions.get(facts.id().value())))))
                .toList());
    }

    private static Stream<Crossing> snapshots(ProjectFacts facts, Rules rules) {
        return Stream.of(plan(facts, rules), progress(facts), funds(facts));
    }

    @Override
    public String kind() {
        return "projects";
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ProjectsChanged changed) {
        publish(values(changed.projects().stream()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(RulesChanged changed) {
        republishing.request(kind(), values(names.ofYear(changed.year()).stream()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(SnapshotsWanted wanted) {
        publish(values(names.ofAllYears().stream()).stream()
                .filter(project -> wanted.coverage().covers(GrantKind.PROJECTS, project)
                        || wanted.coverage().covers(GrantKind.PROGRESS, project)
                        || wanted.coverage().covers(GrantKind.FUNDS, project))
                .collect(Collectors.toSet()));
    }

    private static Set<UUID> values(Stream<ProjectId> projects) {
        return projects.map(ProjectId::value).collect(Collectors.toSet());
    }

    private static ProjectSnapshot plan(ProjectFacts project, Rules rules) {
        return new ProjectSnapshot(
                project.id(),
                project.year(),
                project.no(),
                project.title(),
                project.type().name(),
                project.state().name(),
                Optional.ofNullable(project.department())
                        .map(ProjectFacts.DepartmentRef::name)
                        .orElse(null),
                project.indicators().stream().map(ProjectSnapshots::plan).toList(),
                lightRules(rules),
                project.sample());
    }

    private static ProjectSnapshot.IndicatorPlan plan(IndicatorFacts indicator) {
        return new ProjectSnapshot.IndicatorPlan(
                indicator.id(),
                indicator.position(),
                indicator.name(),
                indicator.verb(),
                indicator.target().comparison().name(),
                indicator.target().figure(),
                indicator.unit(),
                indicator.target().quality().name(),
                indicator.baseline(),
                indicator.milestones().stream()
                        .map(m -> new ProjectSnapshot.MilestonePlan(m.month(), m.value()))
                        .toList());
    }

    /** The rules as they travel with a snapshot. */
    public static ProjectSnapshot.LightRules lightRules(Rules rules) {
        return new ProjectSnapshot.LightRules(
                rules.window().from(),
                rules.window().to(),
                rules.lights().greenFrom(),
                rules.lights().yellowFrom(),
                rules.dueDay().day());
    }

    private static ProgressSnapshot progress(ProjectFacts project) {
        return new ProgressSnapshot(
                project.id(),
                project.asOf(),
                project.indicators().stream()
                        .map(i -> new ProgressSnapshot.Actual(i.id(), i.actual()))
                        .toList(),
                project.confirmed().stream().map(ProjectSnapshots::month).toList(),
                project.reporting().owedFrom(),
                project.reporting().owedUntil(),
                project.reporting().handedIn().stream().sorted().toList(),
                project.reporting().returned().stream().sorted().toList(),
                project.sample());
    }

    private static ProgressSnapshot.ConfirmedMonth month(ConfirmedMonth month) {
        List<ProgressSnapshot.Actual> values = month.values().entrySet().stream()
                .sorted(Comparator.comparing(value -> value.getKey().value()))
                .map(value -> new ProgressSnapshot.Actual(value.getKey(), value.getValue()))
                .toList();
        return new ProgressSnapshot.ConfirmedMonth(
                month.month(), values, month.late(), month.narrative(), month.confirmedAt());
    }

    private static FundsSnapshot funds(ProjectFacts project) {
        Optional<ConfirmedMonth> last = project.confirmed().reversed().stream().findFirst();
        return new FundsSnapshot(
                project.id(),
                project.planned(),
                last.map(ConfirmedMonth::issued).orElse(null),
                last.map(ConfirmedMonth::paid).orElse(null),
                last.map(ConfirmedMonth::month).orElse(null));
    }
}
