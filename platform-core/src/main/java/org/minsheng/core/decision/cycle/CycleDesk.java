package org.minsheng.core.decision.cycle;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.minsheng.core.ground.changes.ChangeLog;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.endpoints.versions.FirstVersion;
import org.minsheng.endpoints.versions.IfMatch;
import org.minsheng.tenancy.TenantScope;
import org.minsheng.tenancy.token.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the years of a congress are planned. */
@Component
public class CycleDesk {

    private final LivelihoodCycles cycles;
    private final ChangeLog changes;
    private final ApplicationEventPublisher events;

    CycleDesk(LivelihoodCycles cycles, ChangeLog changes, ApplicationEventPublisher events) {
        this.cycles = cycles;
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
        return cycles.findByYear(year).orElseGet(() -> cycles.saveAndFlush(LivelihoodCycle.carriedOutAllYear(year)));
    }

    /** Like {@link #ensure} for those who only look. */
    @Transactional(readOnly = true)
    public LivelihoodCycle planned(int year) {
        return cycles.findByYear(year).orElseGet(() -> {
            if (Math.abs((long) year) > Year.MAX_VALUE) {
                throw new NoSuchYear();
            }
            return LivelihoodCycle.carriedOutAllYear(year);
        });
    }

    /** Plans a new year, or an existing one on the version that was read. */
    @Transactional
    public LivelihoodCycle plan(int year, Stage stage, LocalDate from, LocalDate to, IfMatch expected, Actor by) {
        if (to.isBefore(from)) {
            throw new WindowReversed();
        }
        LivelihoodCycle cycle = cycles.findByYear(year).orElse(null);
        if (cycle == null) {
            return FirstVersion.saved(() -> cycles.saveAndFlush(new LivelihoodCycle(year, stage, from, to)));
        }
        long before = cycle.version();
        expected.requireMatches(before, version -> changes.since(cycle.id(), version));
        Stage oldStage = cycle.stage();
        LocalDate oldFrom = cycle.implementingFrom();
        LocalDate oldTo = cycle.implementingTo();
        cycle.plan(stage, from, to);
        LivelihoodCycle saved = cycles.saveAndFlush(cycle);
        changes.note(saved.id(), saved.version(), by, "stage", oldStage, stage);
        changes.note(saved.id(), saved.version(), by, "implementingFrom", oldFrom, from);
        changes.note(saved.id(), saved.version(), by, "implementingTo", oldTo, to);
        events.publishEvent(new RulesChanged(TenantScope.current(), year));
        return saved;
    }
}
