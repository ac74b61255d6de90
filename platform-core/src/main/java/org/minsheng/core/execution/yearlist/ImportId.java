package org.minsheng.core.execution.yearlist;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.minsheng.core.ground.keys.Key;
import org.minsheng.core.ground.keys.KeyColumn;

/** Names an uploaded list. */
public record ImportId(UUID value) implements Key {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ImportId {}

    static ImportId fresh() {
        return new ImportId(Key.fresh());
    }

    @Override
    public String toString() {
        return value.toString();
    }

    /** As Hibernate keeps it. */
    public static final class Column extends KeyColumn<ImportId> {

        private static final long serialVersionUID = 1L;

        public Column() {
            super(ImportId.class, ImportId::new);
        }
    }
}
