package org.minsheng.core.decision.cycle;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says whether something may happen in a year as far as the year has come, and why not. */
@Component
public class Gate {

    private final CycleDesk cycles;

    Gate(CycleDesk cycles) {
        this.cycles = cycles;
    }

    public sealed interface Answer {

        /** It may happen now. */
        record Open() implements Answer {}

        /** The stage for it has not come. */
        record NotYet(Stage now, Stage first) implements Answer {}

        /** The last stage for it has been left. */
        record Over(Stage now) implements Answer {}
    }

    @Transactional(readOnly = true)
    public Answer ask(int year, Occasion occasion) {
        Stage now = cycles.planned(year).stage();
        if (occasion.stages().contains(now)) {
            return new Answer.Open();
        }
        return occasion.stages().stream()
                .filter(stage -> stage.compareTo(now) > 0)
                .min(Stage::compareTo)
                .<Answer>map(first -> new Answer.NotYet(now, first))
                .orElseGet(() -> new Answer.Over(now));
    }

    /** @throws StageClosed saying why, unless it may happen now */
    @Transactional(readOnly = true)
    public void require(int year, Occasion occasion) {
        switch (ask(year, occasion)) {
            case Answer.Open() -> {}
            case Answer.NotYet(Stage now, Stage first) -> throw StageClosed.notYet(year, occasion, now, first);
            case Answer.Over(Stage now) -> throw StageClosed.over(year, occasion, now);
        }
    }
}
