package org.minsheng.core.exchange.transport;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All kinds of things that cross, as their owners have registered them. */
@Component
class CrossingKinds {

    private final Map<String, CrossingKind<?>> byName;
    private final Map<Class<?>, CrossingKind<?>> byPayload;

    CrossingKinds(List<CrossingKind<?>> kinds) {
        // two of one name or of one payload fail here, when the service starts
        byName = kinds.stream().collect(Collectors.toMap(CrossingKind::name, Function.identity()));
        byPayload = kinds.stream().collect(Collectors.toMap(CrossingKind::payload, Function.identity()));
    }

    CrossingKind<?> named(String name) {
        CrossingKind<?> kind = byName.get(name);
        if (kind == null) {
            throw new IllegalStateException("Nothing of this kind crosses here: " + name);
        }
        return kind;
    }

    CrossingKind<?> of(Crossing what) {
        CrossingKind<?> kind = byPayload.get(what.getClass());
        if (kind == null) {
            throw new IllegalStateException(
                    "Its kind is not registered: " + what.getClass().getSimpleName());
        }
        return kind;
    }
}
