package org.minsheng.core.execution.project;

import java.util.Set;
import org.springframework.context.MessageSourceResolvable;

/** How far a project is in its life. In texts each is called by its name there. */
public enum ProjectState implements MessageSourceResolvable {
    /** Taken in from the list of the year. */
    LISTED,
    /** Elected by the deputies. */
    ELECTED,
    IN_PROGRESS,
    SUSPENDED,
    TERMINATED,
    COMPLETED;

    /** What may follow. Completed may turn out not to be; terminated is the end. */
    Set<ProjectState> next() {
        return switch (this) {
            case LISTED, ELECTED -> Set.of(IN_PROGRESS, TERMINATED);
            case IN_PROGRESS -> Set.of(SUSPENDED, TERMINATED, COMPLETED);
            case SUSPENDED -> Set.of(IN_PROGRESS, TERMINATED);
            case COMPLETED -> Set.of(IN_PROGRESS);
            case TERMINATED -> Set.of();
        };
    }

    /** Nobody works on it, so nobody reports on it or plans it. */
    public boolean rests() {
        return switch (this) {
            case LISTED, ELECTED, IN_PROGRESS -> false;
            case SUSPENDED, TERMINATED, COMPLETED -> true;
        };
    }

    void requireGoingOn() {
        if (rests()) {
            throw NotInThisState.planned(this);
        }
    }

    @Override
    public String[] getCodes() {
        return new String[] {"project-state." + name()};
    }
}
