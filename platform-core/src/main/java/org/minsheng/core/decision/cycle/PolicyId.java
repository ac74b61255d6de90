package org.minsheng.core.decision.cycle;

import java.util.UUID;
import org.minsheng.core.ground.keys.Key;
import org.minsheng.core.ground.keys.KeyColumn;

/** Names the policy of one congress, of which there is one. */
record PolicyId(UUID value) implements Key {

    static PolicyId fresh() {
        return new PolicyId(Key.fresh());
    }

    /** As Hibernate keeps it. */
    public static final class Column extends KeyColumn<PolicyId> {

        private static final long serialVersionUID = 1L;

        public Column() {
            super(PolicyId.class, PolicyId::new);
        }
    }
}
