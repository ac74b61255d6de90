package org.minsheng.core.execution.project;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** What somebody wants does not follow from the state that the project, or a target of it, is in. */
final class NotInThisState extends Refusal {

    private static final long serialVersionUID = 1L;

    private NotInThisState(String slug, Object... arguments) {
        super(HttpStatus.CONFLICT, slug, arguments);
    }

    static NotInThisState becoming(ProjectState now, ProjectState wanted) {
        return new NotInThisState("project-state-does-not-follow", now, wanted);
    }

    static NotInThisState planned(ProjectState now) {
        return new NotInThisState("project-rests", now);
    }

    /** What districts have parts of does not become something that can't be added up. */
    static NotInThisState divided(String indicator) {
        return new NotInThisState("target-is-divided", indicator);
    }
}
