package org.minsheng.core.execution.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.minsheng.core.ground.keys.Key;
import org.minsheng.core.ground.keys.KeyColumn;

/** Names the report of a month. */
public record ReportId(UUID value) implements Key {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReportId {}

    static ReportId fresh() {
        return new ReportId(Key.fresh());
    }

    public static ReportId in(ResultSet row, String column) throws SQLException {
        return new ReportId(row.getObject(column, UUID.class));
    }

    @Override
    public String toString() {
        return value.toString();
    }

    /** As Hibernate keeps it. */
    public static final class Column extends KeyColumn<ReportId> {

        private static final long serialVersionUID = 1L;

        public Column() {
            super(ReportId.class, ReportId::new);
        }
    }
}
