package org.minsheng.core.ground.waiting;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that waits for somebody.
 *
 * @param items the most urgent first; what nothing waits of is absent
 * @param firstSteps in their order, also those that are done; none where the year is under way
 */
public record OwnWaiting(List<Waiting> items, List<FirstStep> firstSteps) {

    public static final OwnWaiting NOTHING = new OwnWaiting(List.of(), List.of());

    public OwnWaiting {
        items = items.stream()
                .filter(waiting -> waiting.count() > 0)
                .sorted(Comparator.comparing(Waiting::kind))
                .toList();
        firstSteps = firstSteps.stream()
                .sorted(Comparator.comparing(FirstStep::step))
                .toList();
    }

    public static OwnWaiting of(List<Waiting> items) {
        return new OwnWaiting(items, List.of());
    }

    public OwnWaiting and(OwnWaiting more) {
        return new OwnWaiting(
                Stream.concat(items.stream(), more.items.stream()).toList(),
                Stream.concat(firstSteps.stream(), more.firstSteps.stream()).toList());
    }
}
