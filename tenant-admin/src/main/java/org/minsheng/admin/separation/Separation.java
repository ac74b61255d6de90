package org.minsheng.admin.separation;

/** How far a congress separates duties; each step includes the one before. */
public enum Separation {
    /** One administrator is enough, as where there is but one. */
    NONE,
    /** What gives power over accounts takes effect only when a second person has agreed. */
    SECOND_PERSON,
    /** Besides, system, security and audit are with three persons, and only security decides on rules and agrees. */
    DUTIES_APART;

    boolean includes(Separation step) {
        return compareTo(step) >= 0;
    }
}
