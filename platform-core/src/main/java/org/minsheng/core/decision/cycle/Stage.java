package org.minsheng.core.decision.cycle;

/** The stages of a year, in their order. */
public enum Stage {
    SOLICITING,
    SCREENING,
    CANDIDATES,
    BALLOTING,
    IMPLEMENTING,
    EVALUATING,
    CLOSED;

    /** While projects are carried out and until the year is closed, departments report. */
    public boolean takesReports() {
        return this == IMPLEMENTING || this == EVALUATING;
    }
}
