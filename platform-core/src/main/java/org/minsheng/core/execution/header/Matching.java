package org.minsheng.core.execution.header;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which columns somebody has matched by hand, by the text of their headings: for this file, and earlier for others of the
 * congress. A heading that is matched with nothing is left out, whatever its name; the template's own mean what they say, but
 * for the file in which somebody says otherwise.
 */
public record Matching(Map<String, Set<ListColumn>> now, Map<String, Set<ListColumn>> earlier) {

    public static final Matching NONE = new Matching(Map.of(), Map.of());

    public Matching {
        now = Map.copyOf(now);
        earlier = Map.copyOf(earlier);
    }

    /** How a column came to its meaning. */
    public enum By {
        NAME,
        REMEMBERED,
        HAND,
        /** It has none, and is left out. */
        NOTHING
    }

    Optional<Set<ListColumn>> byHand(Heading heading) {
        return Optional.ofNullable(now.get(heading.text()));
    }

    Optional<Set<ListColumn>> remembered(Heading heading) {
        return heading.ofTemplate() ? Optional.empty() : Optional.ofNullable(earlier.get(heading.text()));
    }
}
