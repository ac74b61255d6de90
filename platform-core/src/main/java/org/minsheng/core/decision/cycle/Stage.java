package org.minsheng.core.decision.cycle;

import org.springframework.context.MessageSourceResolvable;

/** The stages of a year, in their order. In texts each is called by its name there. */
public enum Stage implements MessageSourceResolvable {
    SOLICITING,
    SCREENING,
    CANDIDATES,
    BALLOTING,
    IMPLEMENTING,
    EVALUATING,
    CLOSED;

    @Override
    public String[] getCodes() {
        return new String[] {"stage." + name()};
    }
}
