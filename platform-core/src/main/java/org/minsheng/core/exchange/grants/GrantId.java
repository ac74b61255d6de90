package org.minsheng.core.exchange.grants;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.minsheng.core.ground.keys.Key;

/** Names a grant: given by tenant-admin, the same on both sides. */
public record GrantId(UUID value) implements Key {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GrantId {}

    static GrantId in(ResultSet row, String column) throws SQLException {
        return new GrantId(row.getObject(column, UUID.class));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
