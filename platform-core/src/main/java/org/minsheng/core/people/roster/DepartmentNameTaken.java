package org.minsheng.core.people.roster;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** Two departments of one name could not be told apart. */
final class DepartmentNameTaken extends Refusal {

    private static final long serialVersionUID = 1L;

    DepartmentNameTaken(String name) {
        super(HttpStatus.CONFLICT, "department-name-taken", name);
    }
}
