package org.minsheng.core.ground.files;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.minsheng.core.ground.keys.Key;

/** Names a kept file; never made of anything that its sender calls it. */
public record FileId(UUID value) implements Key {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FileId {}

    static FileId fresh() {
        return new FileId(Key.fresh());
    }

    public static FileId in(ResultSet row, String column) throws SQLException {
        return new FileId(row.getObject(column, UUID.class));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
