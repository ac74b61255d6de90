package org.minsheng.core.decision.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.minsheng.core.ground.figures.Rules;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rules of a year of the tenant in scope, and its today. */
@Component
public class YearRules {

    private final CycleDesk cycles;
    private final PolicyDesk policies;
    private final Clock clock;

    YearRules(CycleDesk cycles, PolicyDesk policies, Clock clock) {
        this.cycles = cycles;
        this.policies = policies;
        this.clock = clock;
    }

    /** In one transaction, because a policy's periods are read only when they are asked for. */
    @Transactional(readOnly = true)
    public Rules of(int year) {
        LivelihoodCycle cycle = cycles.planned(year);
        return cycle.keptRules().orElseGet(() -> cycle.rules(policies.policy()));
    }

    /** The years in whose window any of these months lies; a window may begin before its year or end after it. */
    @Transactional(readOnly = true)
    public Set<Integer> yearsOf(YearMonth first, YearMonth last) {
        Set<Integer> years = IntStream.rangeClosed(first.getYear(), last.getYear())
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        for (LivelihoodCycle cycle : cycles.all()) {
            if (cycle.window().touches(first, last)) {
                years.add(cycle.year());
            } else {
                years.remove(cycle.year());
            }
        }
        return years;
    }

    /**
     * For whoever adds something that rules apply to, before it is read what they are: who changes rules tells those
     * concerned, and what isn't committed yet would not be among them.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        policies.hold();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
