package org.minsheng.core.execution.report;

import java.util.UUID;
import org.minsheng.core.ground.keys.Key;
import org.minsheng.core.ground.keys.KeyColumn;

/** Names what was handed in at one time. */
record SubmissionId(UUID value) implements Key {

    static SubmissionId fresh() {
        return new SubmissionId(Key.fresh());
    }

    /** As Hibernate keeps it. */
    public static final class Column extends KeyColumn<SubmissionId> {

        private static final long serialVersionUID = 1L;

        public Column() {
            super(SubmissionId.class, SubmissionId::new);
        }
    }
}
