package org.minsheng.core.ground.waiting;

import io.swagger.v3.oas.annotations.media.Schema;

/** What may wait, the most urgent first; said in words under {@code WaitingKind.…} of the description's texts. */
@Schema(enumAsRef = true)
public enum WaitingKind {
    REPORTS_RETURNED,
    REMINDED,
    REPORTS_LATE,
    REPORTS_TO_CONFIRM,
    DEPARTMENTS_LATE,
    REPORTS_DUE,
    CITY_TASKS_TO_ASSIGN,
    PROJECTS_TO_ASSIGN
}
