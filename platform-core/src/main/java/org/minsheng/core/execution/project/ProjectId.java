package org.minsheng.core.execution.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.minsheng.core.ground.keys.Key;
import org.minsheng.core.ground.keys.KeyColumn;

/** Names a project. A mirror of it in another congress goes by the name that its owner gave it. */
public record ProjectId(UUID value) implements Key {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProjectId {}

    static ProjectId fresh() {
        return new ProjectId(Key.fresh());
    }

    public static ProjectId in(ResultSet row, String column) throws SQLException {
        return new ProjectId(row.getObject(column, UUID.class));
    }

    @Override
    public String toString() {
        return value.toString();
    }

    /** As Hibernate keeps it. */
    public static final class Column extends KeyColumn<ProjectId> {

        private static final long serialVersionUID = 1L;

        public Column() {
            super(ProjectId.class, ProjectId::new);
        }
    }
}
