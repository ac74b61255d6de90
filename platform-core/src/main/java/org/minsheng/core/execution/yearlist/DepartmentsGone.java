package org.minsheng.core.execution.yearlist;

import java.util.Set;
import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** Departments that the congress had when the list was read have another name by now. */
final class DepartmentsGone extends Refusal {

    private static final long serialVersionUID = 1L;

    DepartmentsGone(Set<String> names) {
        super(HttpStatus.CONFLICT, "import-departments-gone", String.join("、", names));
    }
}
