package org.minsheng.core.ground.waiting;

/**
 * Something that has to be done before a year can be worked with.
 *
 * @param left how many are still to be done of what can be counted; 0 where it is done, or nothing can be counted yet
 */
public record FirstStep(Step step, boolean done, int left) {

    /** In the order in which they are done. */
    public enum Step {
        ENTER_DEPARTMENTS,
        IMPORT_LIST,
        ASSIGN_PROJECTS,
        CARRY_OUT
    }
}
