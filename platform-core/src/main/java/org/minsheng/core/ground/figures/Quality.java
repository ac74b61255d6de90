package org.minsheng.core.ground.figures;

/** How far the figure of a target can be trusted: as published, restored from a second publication, lost, or cut off. */
public enum Quality {
    EXACT,
    RESTORED,
    LOST,
    TRUNCATED;

    /** Only a figure we know has a completion rate. */
    public boolean known() {
        return this == EXACT || this == RESTORED;
    }
}
