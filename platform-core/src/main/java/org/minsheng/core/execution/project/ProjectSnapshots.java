package org.minsheng.core.execution.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.decision.cycle.RulesChanged;
import org.minsheng.core.decision.cycle.YearRules;
import org.minsheng.core.exchange.grants.GrantKind;
import org.minsheng.core.exchange.grants.SnapshotsWanted;
import org.minsheng.core.exchange.transport.Outbox;
import org.minsheng.core.execution.project.ProjectFacts.ConfirmedMonth;
import org.minsheng.core.ground.figures.Money;
import org.minsheng.core.ground.figures.Rules;
import org.minsheng.core.people.roles.Sight;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever may know what a project looks like now, in the transaction that changed it. */
@Component
public class ProjectSnapshots {

    private final JdbcClient jdbc;
    private final Register register;
    private final ProjectNames names;
    private final YearRules rules;
    private final Outbox outbox;

    ProjectSnapshots(JdbcClient jdbc, Register register, ProjectNames names, YearRules rules, Outbox outbox) {
        this.jdbc = jdbc;
        this.register = register;
        this.names = names;
        this.rules = rules;
        this.outbox = outbox;
    }

    /**
     * Appends the project's present state. Counting up first takes the row's lock, so of two changes at once the later
     * one is read whole and carries the higher version.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(UUID project) {
        long version = jdbc.sql("update livelihood_project set sent = sent + 1 where id = ? returning sent")
                .param(project)
                .query(Long.class)
                .single();
        ProjectFacts facts = register.find(project, Sight.ALL).orElseThrow();
        outbox.append(List.of(plan(facts, rules.of(facts.year())), progress(facts), funds(facts)), version);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(RulesChanged changed) {
        names.idsOf(changed.year()).forEach(this::publish);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(SnapshotsWanted wanted) {
        names.idsOf(null).stream()
                .filter(project -> wanted.coverage().covers(GrantKind.PROJECTS, project)
                        || wanted.coverage().covers(GrantKind.PROGRESS, project)
                        || wanted.coverage().covers(GrantKind.FUNDS, project))
                .forEach(this::publish);
    }

    private static ProjectSnapshot plan(ProjectFacts project, Rules rules) {
        return new ProjectSnapshot(
                project.id(),
                project.year(),
                project.no(),
                project.title(),
                project.type().name(),
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
                project.reporting().handedIn().stream().sorted().toList(),
                project.sample());
    }

    private static ProgressSnapshot.ConfirmedMonth month(ConfirmedMonth month) {
        List<ProgressSnapshot.Actual> values = month.values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(value -> new ProgressSnapshot.Actual(value.getKey(), value.getValue()))
                .toList();
        return new ProgressSnapshot.ConfirmedMonth(
                month.month(), values, month.late(), month.narrative(), month.confirmedAt());
    }

    private static FundsSnapshot funds(ProjectFacts project) {
        Optional<ConfirmedMonth> last = project.confirmed().reversed().stream().findFirst();
        return new FundsSnapshot(
                project.id(),
                fen(project.planned()),
                last.map(ConfirmedMonth::issued).map(Money::fen).orElse(null),
                last.map(ConfirmedMonth::paid).map(Money::fen).orElse(null),
                last.map(ConfirmedMonth::month).orElse(null));
    }

    private static @Nullable Long fen(@Nullable Money money) {
        return money == null ? null : money.fen();
    }
}
