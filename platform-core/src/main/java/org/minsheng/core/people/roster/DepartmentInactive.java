package org.minsheng.core.people.roster;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** An inactive department keeps what it has and gets nothing new. */
public final class DepartmentInactive extends Refusal {

    private static final long serialVersionUID = 1L;

    public DepartmentInactive(String name) {
        super(HttpStatus.CONFLICT, "department-inactive", name);
    }
}
