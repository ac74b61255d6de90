package org.minsheng.trail;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Row after row, as many as there may be, without keeping them. */
final class Sql {

    private static final int AT_ONCE = 2_000;

    private Sql() {}

    /** What is done with each row. */
    @FunctionalInterface
    interface Row {
        void read(ResultSet row) throws SQLException;
    }

    static void each(Connection connection, @CompileTimeConstant String sql, Row row, Object... parameters)
            throws SQLException {
        eachOf(connection, sql, row, parameters);
    }

    /** Of a statement that names a table which is only known now; whoever calls has quoted it. */
    static void eachOf(Connection connection, String sql, Row row, Object... parameters) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setFetchSize(AT_ONCE);
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    row.read(found);
                }
            }
        }
    }
}
