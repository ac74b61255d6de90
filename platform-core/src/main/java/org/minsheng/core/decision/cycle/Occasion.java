package org.minsheng.core.decision.cycle;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Something that happens in some stages of a year only. Each module names its own; what it is called to people stands in
 * the texts under {@code occasion.<name>}.
 */
public record Occasion(String name, Set<Stage> stages) {

    public Occasion {
        stages = Collections.unmodifiableSet(EnumSet.copyOf(stages));
    }

    public static Occasion between(String name, Stage first, Stage last) {
        return new Occasion(name, EnumSet.range(first, last));
    }
}
