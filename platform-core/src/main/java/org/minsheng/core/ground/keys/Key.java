package org.minsheng.core.ground.keys;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.Collection;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** Names one thing. Each kind of thing has a record of its own for it, so that none is taken for another; in JSON it is the UUID. */
public interface Key extends Serializable {

    @JsonValue
    UUID value();

    /** A new UUIDv7: later ones are greater, so that new rows stand together. Known before anything is saved. */
    static UUID fresh() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    static @Nullable UUID valueOrNull(@Nullable Key key) {
        return key == null ? null : key.value();
    }

    /** As statements take several. */
    static UUID[] values(Collection<? extends Key> keys) {
        return keys.stream().map(Key::value).toArray(UUID[]::new);
    }
}
