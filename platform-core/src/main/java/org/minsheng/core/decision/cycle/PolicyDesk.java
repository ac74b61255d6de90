package org.minsheng.core.decision.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.ground.changes.ChangeLog;
import org.minsheng.core.ground.changes.Edit;
import org.minsheng.core.ground.figures.Rules;
import org.minsheng.endpoints.versions.FirstVersion;
import org.minsheng.endpoints.versions.IfMatch;
import org.minsheng.tenancy.token.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where a congress decides on its own thresholds and due days, for years that have not begun. */
@Component
public class PolicyDesk {

    /** Before any year that can be planned. */
    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    private final TenantPolicies policies;
    private final LivelihoodCycles cycles;
    private final ChangeLog changes;
    private final ApplicationEventPublisher events;

    PolicyDesk(TenantPolicies policies, LivelihoodCycles cycles, ChangeLog changes, ApplicationEventPublisher events) {
        this.policies = policies;
        this.cycles = cycles;
        this.changes = changes;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public TenantPolicy policy() {
        return policies.findFirstBy().orElseGet(TenantPolicy::byDefault);
    }

    /** Nobody else decides on rules, plans a year or adds to one until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void hold() {
        policies.oneAtATime();
    }

    /**
     * The day from which a policy decided now applies if nobody says otherwise: the first of the next year to begin, as it
     * is planned or else as calendars have it.
     */
    @Transactional(readOnly = true)
    public LocalDate nextToBegin() {
        List<LivelihoodCycle> all = cycles.findAllByOrderByYearDesc();
        LocalDate byCalendar = all.stream()
                .filter(LivelihoodCycle::hasBegun)
                .findFirst()
                .map(last -> LocalDate.of(last.year() + 1, 1, 1))
                .orElse(ALWAYS);
        return all.stream()
                .filter(cycle -> !cycle.hasBegun())
                .map(cycle -> cycle.window().from())
                .filter(first -> first.isBefore(byCalendar))
                .min(LocalDate::compareTo)
                .orElse(byCalendar);
    }

    /** The years that keep the policy they have begun with, latest first. */
    @Transactional(readOnly = true)
    public List<LivelihoodCycle> begun() {
        return cycles.findAllByOrderByYearDesc().stream()
                .filter(LivelihoodCycle::hasBegun)
                .toList();
    }

    /** @param appliesFrom null for {@link #nextToBegin()} */
    @Transactional
    public TenantPolicy decide(@Nullable LocalDate appliesFrom, Policy wanted, IfMatch expected, Actor by) {
        hold();
        TenantPolicy policy = policy();
        expected.requireMatches(
                policy.version(), version -> changes.since(policy.id().value(), version));
        LocalDate from = appliesFrom == null ? nextToBegin() : appliesFrom;
        FarOff.refuse(from, policy);
        Policy before = policy.on(from);
        Map<LivelihoodCycle, Rules> concerned = cycles.findAllByOrderByYearDesc().stream()
                .filter(cycle -> !cycle.hasBegun())
                .collect(Collectors.toMap(Function.identity(), cycle -> cycle.rules(policy)));
        policy.decide(from, wanted);
        TenantPolicy saved = FirstVersion.saved(() -> policies.saveAndFlush(policy));
        String day = from.toString();
        changes.note(
                saved.id().value(),
                saved.version(),
                by,
                new Edit("greenFrom", day, before.greenFrom(), wanted.greenFrom()),
                new Edit("yellowFrom", day, before.yellowFrom(), wanted.yellowFrom()),
                new Edit("reportDueDay", day, before.reportDueDay(), wanted.reportDueDay()));
        concerned.forEach((cycle, rules) -> {
            if (!cycle.rules(saved).equals(rules)) {
                events.publishEvent(new RulesChanged(cycle.year()));
            }
        });
        return saved;
    }
}
