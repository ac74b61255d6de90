package org.minsheng.core.decision.cycle;

import org.minsheng.core.ground.figures.Window;

/** Whoever keeps what is planned for the months of a year; asked before its window changes. */
public interface PlannedInYear {

    /** Refuses, with what it is, where something lies in the old window and no longer would in the new one. */
    void requireHeld(int year, Window before, Window now);
}
