package org.minsheng.core.execution.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.minsheng.core.ground.keys.Key;
import org.minsheng.core.ground.keys.KeyColumn;

/** Names an indicator of a project, here and wherever a mirror of it is. */
public record IndicatorId(UUID value) implements Key {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public IndicatorId {}

    static IndicatorId fresh() {
        return new IndicatorId(Key.fresh());
    }

    public static IndicatorId in(ResultSet row, String column) throws SQLException {
        return new IndicatorId(row.getObject(column, UUID.class));
    }

    @Override
    public String toString() {
        return value.toString();
    }

    /** As Hibernate keeps it. */
    public static final class Column extends KeyColumn<IndicatorId> {

        private static final long serialVersionUID = 1L;

        public Column() {
            super(IndicatorId.class, IndicatorId::new);
        }
    }
}
