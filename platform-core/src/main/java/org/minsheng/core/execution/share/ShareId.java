package org.minsheng.core.execution.share;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.minsheng.core.ground.keys.Key;
import org.minsheng.core.ground.keys.KeyColumn;

/** Names a district's part of a city's target, in the city and in the district. */
public record ShareId(UUID value) implements Key {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ShareId {}

    static ShareId fresh() {
        return new ShareId(Key.fresh());
    }

    public static ShareId in(ResultSet row, String column) throws SQLException {
        return new ShareId(row.getObject(column, UUID.class));
    }

    @Override
    public String toString() {
        return value.toString();
    }

    /** As Hibernate keeps it. */
    public static final class Column extends KeyColumn<ShareId> {

        private static final long serialVersionUID = 1L;

        public Column() {
            super(ShareId.class, ShareId::new);
        }
    }
}
