package org.minsheng.core.execution.register;

import java.util.List;
import java.util.stream.Collectors;
import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** A year's window that would no longer hold milestones of its projects. */
final class MilestonesLeftOutside extends Refusal {

    private static final long serialVersionUID = 1L;

    /** Enough to see what kind they are. */
    private static final int MOST_NAMED = 10;

    /** @param outside of each project its number and the months */
    MilestonesLeftOutside(List<String> outside) {
        super(
                HttpStatus.CONFLICT,
                "milestones-left-outside",
                outside.stream().limit(MOST_NAMED).collect(Collectors.joining("、"))
                        + (outside.size() > MOST_NAMED ? " …" : ""));
    }
}
