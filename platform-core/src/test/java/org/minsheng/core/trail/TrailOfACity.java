package org.minsheng.core.trail;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.schema.Plant;
import org.minsheng.tenancy.testing.PostgresForTests;
import org.minsheng.trail.Head;
import org.minsheng.trail.TrailCheck;
import org.minsheng.trail.TrailReport;

/** A city with every table that it has in the service, and some rows in each of its histories, as the service writes them. */
final class TrailOfACity implements AutoCloseable {

    static final String SCHEMA = "t_kept";

    private static final TenantId CITY = new TenantId("kept");

    private static final String[] WRITTEN = {
        """
            insert into change (subject, version, at, by_person, by_name, field, of_what, from_value, to_value)
            select uuidv7(), n, now(), uuidv7(), '王 "小" 明', 'target', case when n % 2 = 0 then '床位' end,
                   case when n % 3 > 0 then to_jsonb(n) end, '{"a": null, "b": [1.0, 1.00]}'
              from generate_series(1, 6) as n
            """, "insert into access_reader (person) select uuidv7() from generate_series(1, 3)", """
            insert into access (id, grant_id, grantor, at, person, role, what, subject, projects)
            select uuidv7(), uuidv7(), 'upcity', now(), uuidv7(), 'CONGRESS_STAFF', 'BOARD', null, n
              from generate_series(1, 5) as n
            """, """
            insert into access_log (id, reader, grant_id, at, role, reader_no, what, subject, projects)
            select uuidv7(), 'upcity', uuidv7(), now(), 'CONGRESS_STAFF', n, 'PROJECT', '3 养老床位', 1
              from generate_series(1, 5) as n
            """, """
            insert into audit (tenants, person, name, roles, act, outcome, status, address)
            select '{kept}', uuidv7(), '王小明', '{DEPUTY}', 'addDepartment', case n when 1 then 'BEGUN' else 'DONE' end,
                   case when n > 1 then 201 end, '10.0.0.1'
              from generate_series(1, 4) as n
            """
    };

    final String database;
    private final Plant plant;
    private Connection attacker;

    TrailOfACity(String database) throws SQLException {
        this.database = database;
        plant = new Plant(database, "db/tenant/changelog.yaml", 2);
        plant.city(CITY.value());
        write();
    }

    /** In transactions of their own, so that the histories take turns in the chain. */
    void write() throws SQLException {
        for (int time = 0; time < 2; time++) {
            for (String sql : WRITTEN) {
                plant.in(CITY, connection -> run(connection, sql));
            }
        }
    }

    Connection asSuperuser() throws SQLException {
        return begun(PostgresForTests.connect(database, PostgresForTests.SUPERUSER));
    }

    /** One connection for many attempts, each of which is rolled back. */
    Connection afresh() throws SQLException {
        if (attacker == null) {
            attacker = PostgresForTests.connect(database, PostgresForTests.SUPERUSER);
        }
        return begun(attacker);
    }

    private static Connection begun(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        run(connection, "set local search_path to " + SCHEMA + "; set local timezone to 'UTC'");
        return connection;
    }

    static int run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return statement.getUpdateCount();
        }
    }

    static List<String> ask(Connection connection, String sql) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                answers.add(row.getString(1));
            }
        }
        return answers;
    }

    /** As the command does it, and in the transaction of whoever has altered something. */
    static TrailReport check(Connection connection, Head... noted) throws SQLException {
        return TrailCheck.of(connection, "kept", PostgresForTests.CORE_SERVICE, List.of(noted));
    }

    Head head() throws SQLException {
        try (Connection connection = asSuperuser()) {
            return check(connection).head();
        }
    }

    <T> T inTenant(Plant.Work<T> work) throws SQLException {
        return plant.in(CITY, work);
    }

    @Override
    public void close() throws SQLException {
        if (attacker != null) {
            attacker.close();
        }
        plant.close();
    }
}
