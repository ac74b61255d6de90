package org.minsheng.core.decision.cycle;

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

    CycleDesk(LivelihoodCycles cycles, PolicyDesk policies, ChangeLog changes, ApplicationEventPublisher events) {
        this.cycles = cycles;
        this.policies = policies;
        this.changes = changes;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<LivelihoodCycle> all() {
        return cycles.findAllByOrderByYearDesc();
    }

    @Transactional(readOnly = true)
    public LivelihoodCycle of(int year) {
        return cycles.findByYear(year).orElseThrow(NotFound::new);
    }

    /** The year as planned, or, where nobody has planned it, as one that is carried out from January to December. */
    @Transactional
    public LivelihoodCycle ensure(int year) {
        return cycles.findByYear(year)
                .orElseGet(() -> cycles.saveAndFlush(LivelihoodCycle.carriedOutAllYear(year, policies.toBeginWith())));
    }

    /** Like {@link #ensure} for those who only look. */
    @Transactional(readOnly = true)
    public LivelihoodCycle planned(int year) {
        return cycles.findByYear(year).orElseGet(() -> {
            if (Math.abs((long) year) > Year.MAX_VALUE) {
                throw new NoSuchYear();
            }
            return LivelihoodCycle.carriedOutAllYear(year, policies.policy());
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
        TenantPolicy decided = policies.toBeginWith();
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
