package org.minsheng.core.execution.listing;

import java.util.Map;
import java.util.Set;
import org.minsheng.core.execution.header.Matching;
import org.minsheng.core.ground.figures.Window;

/**
 * What a list must fit: whose it is and of which year, and what is there already.
 *
 * @param taken the project numbers of that year that are in the register already
 * @param window in which milestones lie
 * @param departments whether each that the congress knows is active, by its name
 */
public record ListContext(
        String congress,
        int year,
        Set<Integer> taken,
        Window window,
        Map<String, Boolean> departments,
        Matching matching) {

    public ListContext {
        taken = Set.copyOf(taken);
        departments = Map.copyOf(departments);
    }
}
