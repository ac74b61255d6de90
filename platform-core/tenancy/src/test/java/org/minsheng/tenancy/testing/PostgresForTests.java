package org.minsheng.tenancy.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** One PostgreSQL server per JVM, started by whoever asks first. */
public final class PostgresForTests {

    /** What tests may do to everything; the services never have such a login. */
    public static final String SUPERUSER = "postgres";

    public static final String CORE_SERVICE = "core_service";
    public static final String CORE_MIGRATOR = "core_migrator";

    // made anew for each run: nothing that a scanner could take for a secret
    private static final String PASSWORD = UUID.randomUUID().toString();
    private static final Map<String, String> MADE = new HashMap<>();

    private static @Nullable Server server;

    private record Server(String host, int port) {
        String url(String database) {
            return "jdbc:postgresql://" + host + ":" + port + "/" + database;
        }
    }

    private PostgresForTests() {}

    /** The password of every login. */
    public static String password() {
        return PASSWORD;
    }

    /** A database with the two logins of a cell of platform-core, made as an operator makes it; its JDBC address. */
    public static synchronized String cell(String database) {
        return MADE.computeIfAbsent(database, name -> {
            execute(
                    "postgres",
                    "do $$ begin"
                            + " if not exists (select from pg_roles where rolname = 'core_migrator') then"
                            + "  create role core_migrator login createrole password '" + PASSWORD + "';"
                            + "  create role core_service login noinherit password '" + PASSWORD + "';"
                            + " end if; end $$");
            execute("postgres", "create database " + name + " owner core_migrator");
            return server().url(name);
        });
    }

    /** A database that belongs to the first login, made if it is not there; its JDBC address. */
    public static synchronized String database(String database, String owner, String... others) {
        return MADE.computeIfAbsent(database, name -> {
            Stream.concat(Stream.of(owner), Stream.of(others))
                    .forEach(login -> execute(
                            "postgres",
                            "do $$ begin if not exists (select from pg_roles where rolname = '" + login + "') then"
                                    + " create role " + login + " login password '" + PASSWORD + "'; end if; end $$"));
            execute("postgres", "create database " + name + " owner " + owner);
            return server().url(name);
        });
    }

    /** The properties that let platform-core use this server as its cell {@code main}. */
    public static Map<String, Object> coreProperties(String database) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("minsheng.home-cell", "main");
        properties.put("minsheng.cells.main.url", cell(database));
        properties.put("minsheng.cells.main.username", CORE_SERVICE);
        properties.put("minsheng.cells.main.password", PASSWORD);
        properties.put("minsheng.cells.main.migrator-username", CORE_MIGRATOR);
        properties.put("minsheng.cells.main.migrator-password", PASSWORD);
        return properties;
    }

    public static Connection connect(String database, String login) throws SQLException {
        return DriverManager.getConnection(server().url(database), login, PASSWORD);
    }

    /** Does something as superuser, behind everyone's back. */
    public static void execute(String database, String sql) {
        try (Connection connection = connect(database, SUPERUSER);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of the first row, as superuser. */
    public static @Nullable String ask(String database, String sql) {
        try (Connection connection = connect(database, SUPERUSER);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static synchronized Server server() {
        if (server == null) {
            server = Docker.answersFor("PostgreSQL") ? container() : embedded();
            try (Connection connection = DriverManager.getConnection(server.url("postgres"), SUPERUSER, PASSWORD);
                    Statement statement = connection.createStatement();
                    ResultSet version = statement.executeQuery("select version()")) {
                version.next();
                System.out.println("Tests use " + version.getString(1) + " at " + server.url(""));
            } catch (SQLException e) {
                throw new IllegalStateException("The PostgreSQL server for tests does not answer", e);
            }
        }
        return server;
    }

    private static Server container() {
        var container = new PostgreSQLContainer("postgres:18-alpine")
                .withUsername(SUPERUSER)
                .withPassword(PASSWORD)
                .withCommand(
                        "postgres",
                        "-c",
                        "fsync=off",
                        "-c",
                        "max_connections=300",
                        "-c",
                        "logging_collector=on",
                        "-c",
                        "shared_preload_libraries=pg_stat_statements");
        container.start();
        return new Server(container.getHost(), container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT));
    }

    private static Server embedded() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    .setServerConfig("max_connections", "300")
                    .setServerConfig("logging_collector", "on")
                    .start();
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("alter role postgres password '" + PASSWORD + "'");
            }
            return new Server("localhost", postgres.getPort());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The embedded PostgreSQL does not start", e);
        }
    }
}
