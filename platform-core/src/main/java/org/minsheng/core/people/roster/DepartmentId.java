package org.minsheng.core.people.roster;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.ground.keys.Key;
import org.minsheng.core.ground.keys.KeyColumn;

/** Names a department of the congress. */
public record DepartmentId(UUID value) implements Key {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DepartmentId {}

    static DepartmentId fresh() {
        return new DepartmentId(Key.fresh());
    }

    public static @Nullable DepartmentId ofNullable(@Nullable UUID value) {
        return value == null ? null : new DepartmentId(value);
    }

    /** Null where no department is responsible. */
    public static @Nullable DepartmentId in(ResultSet row, String column) throws SQLException {
        return ofNullable(row.getObject(column, UUID.class));
    }

    @Override
    public String toString() {
        return value.toString();
    }

    /** As Hibernate keeps it. */
    public static final class Column extends KeyColumn<DepartmentId> {

        private static final long serialVersionUID = 1L;

        public Column() {
            super(DepartmentId.class, DepartmentId::new);
        }
    }
}
