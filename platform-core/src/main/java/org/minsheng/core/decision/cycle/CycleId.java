package org.minsheng.core.decision.cycle;

import java.util.UUID;
import org.minsheng.core.ground.keys.Key;
import org.minsheng.core.ground.keys.KeyColumn;

/** Names a year of one congress. */
record CycleId(UUID value) implements Key {

    static CycleId fresh() {
        return new CycleId(Key.fresh());
    }

    /** As Hibernate keeps it. */
    public static final class Column extends KeyColumn<CycleId> {

        private static final long serialVersionUID = 1L;

        public Column() {
            super(CycleId.class, CycleId::new);
        }
    }
}
