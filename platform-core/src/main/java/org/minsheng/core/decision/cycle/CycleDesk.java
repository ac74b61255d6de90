package org.minsheng.core.decision.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.minsheng.core.ground.changes.ChangeLog;
import org.minsheng.core.ground.changes.Edit;
import org.minsheng.core.ground.figures.Rules;
import org.minsheng.core.ground.figures.Window;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.endpoints.versions.FirstVersion;
import org.minsheng.endpoints.versions.IfMatch;
import org.minsheng.tenancy.token.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the years of a congress are planned. */
@Component
public class CycleDesk {

    private final LivelihoodCycles cycles;
    private final PolicyDesk policies;
    private final ChangeLog changes;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<PlannedInYear> planned;
    private final Clock clock;

    CycleDesk(
            LivelihoodCycles cycles,
            PolicyDesk policies,
            ChangeLog changes,
            ApplicationEventPublisher events,
            ObjectProvider<PlannedInYear> planned,
            Clock clock) {
        this.cycles = cycles;
        this.policies = policies;
        this.changes = changes;
        this.events = events;
        this.planned = planned;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<LivelihoodCycle> all() {
        return cycles.findAllByOrderByYearDesc();
    }

    @Transactional(readOnly = true)
    public LivelihoodCycle of(int year) {
        return cycles.findByYear(year).orElseThrow(NotFound::new);
    }

    /**
     * The year as planned, or, where nobody has planned it, as {@link #planned}; for whoever adds to it, which nobody else
     * does until the transaction ends.
     */
    @Transactional
    public LivelihoodCycle ensure(int year) {
        policies.hold();
        return cycles.findByYear(year).orElseGet(() -> cycles.saveAndFlush(planned(year)));
    }

    /** Where nobody has planned the year, one from January to December that is carried out once it has come. */
    @Transactional(readOnly = true)
    public LivelihoodCycle planned(int year) {
        return cycles.findByYear(year).orElseGet(() -> {
            if (Math.abs((long) year) > Year.MAX_VALUE) {
                throw new NoSuchYear();
            }
            return LivelihoodCycle.unplanned(year, LocalDate.now(clock), policies.policy());
        });
    }

    /** Plans a new year, or an existing one on the version that was read. */
    @Transactional
    public LivelihoodCycle plan(int year, Stage stage, LocalDate from, LocalDate to, IfMatch expected, Actor by) {
        if (to.isBefore(from)) {
            throw new WindowReversed();
        }
        Window window = new Window(from, to);
        FarOff.refuse(year, window);
        policies.hold();
        TenantPolicy decided = policies.policy();
        return cycles.findByYear(year)
                .map(cycle -> plan(cycle, stage, window, decided, expected, by))
                .orElseGet(() -> FirstVersion.saved(
                        () -> cycles.saveAndFlush(new LivelihoodCycle(year, stage, window, decided))));
    }

    private LivelihoodCycle plan(
            LivelihoodCycle cycle, Stage stage, Window window, TenantPolicy decided, IfMatch expected, Actor by) {
        expected.requireMatches(
                cycle.version(), version -> changes.since(cycle.id().value(), version));
        Stage oldStage = cycle.stage();
        Window oldWindow = cycle.window();
        Rules oldRules = cycle.rules(decided);
        if (!window.equals(oldWindow)) {
            planned.forEach(kept -> kept.requireHeld(cycle.year(), oldWindow, window));
        }
        cycle.plan(stage, window, decided);
        LivelihoodCycle saved = cycles.saveAndFlush(cycle);
        changes.note(
                saved.id().value(),
                saved.version(),
                by,
                Edit.of("stage", oldStage, stage),
                Edit.of("implementingFrom", oldWindow.from(), window.from()),
                Edit.of("implementingTo", oldWindow.to(), window.to()));
        if (!saved.rules(decided).equals(oldRules)) {
            events.publishEvent(new RulesChanged(cycle.year()));
        }
        return saved;
    }
}
