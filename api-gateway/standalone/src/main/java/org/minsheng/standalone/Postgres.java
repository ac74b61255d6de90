package org.minsheng.standalone;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.minsheng.standalone.browser.Pause;
import org.minsheng.standalone.folder.DataFolder;
import org.minsheng.standalone.folder.Watchdog;

/** A PostgreSQL server of our own, with the databases and logins of both services. */
public final class Postgres implements Part {

    private static final String SUPERUSER = "postgres";
    private static final String ONLY_WITH_PASSWORD = """
            # Written by standalone: every login has a password, nobody comes in over the network.
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128      scram-sha-256
            """;

    private static final Duration STARTING = Duration.ofSeconds(60);

    private final DataFolder folder;
    private final PostgresFolder data;
    private final Path log;
    private EmbeddedPostgres server;
    private long pid;
    private Watchdog watchdog;

    /** Whatever goes wrong here, the server ends with the watchdog. */
    Postgres(DataFolder folder) throws IOException, SQLException {
        this.folder = folder;
        this.log = folder.log("postgresql");
        this.data = new PostgresFolder(folder);
        data.clearLeftOvers();
        this.watchdog = Watchdog.overServerOf(data.pidFile(), data.ours());
        this.server = launch(0);
        this.pid = postmaster();
        data.isMade();
        prepare();
    }

    /** @param port 0 for any that is free */
    private EmbeddedPostgres launch(int port) throws IOException {
        data.isBeingMade();
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data.path())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
                .setRegisterShutdownHook(false)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("max_connections", "80")
                // what was answered outlives a killed server, and a power cut too where anything is to be kept: the
                // library
                // says -F, after which this counts
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", folder.isThrowaway() ? "off" : "on")
                .setServerConfig("shared_buffers", "48MB")
                .setServerConfig("timezone", "Asia/Shanghai")
                // otherwise it logs the values that a constraint refused, and names of people among them
                .setServerConfig("log_error_verbosity", "terse")
                .setConnectConfig("password", folder.password("postgres"))
                .setPGStartupWait(STARTING)
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private long postmaster() throws IOException {
        return data.pid().orElseThrow(() -> new IOException("PostgreSQL is not running, see " + log));
    }

    /** As a power cut would: nothing is written to the end. Returns when its processes are gone. */
    public void kill() throws IOException {
        List<ProcessHandle> all = Stream.concat(
                        ProcessHandle.of(pid).stream(),
                        ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        long end = System.nanoTime() + STARTING.toNanos();
        while (all.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < end) {
            Pause.of(Duration.ofMillis(20));
        }
        watchdog.close();
        server.close();
    }

    /** In good order: its files alone are all there is. */
    public void stop() throws IOException {
        close();
        long end = System.nanoTime() + STARTING.toNanos();
        while (Files.exists(data.pidFile()) && System.nanoTime() < end) {
            Pause.of(Duration.ofMillis(20));
        }
        if (Files.exists(data.pidFile())) {
            throw new IOException("PostgreSQL does not end, see " + log);
        }
    }

    /** On the same port as before, with everything that had been committed. */
    public void startAgain() throws IOException {
        data.clearLeftOvers();
        watchdog = Watchdog.overServerOf(data.pidFile(), data.ours());
        server = launch(server.getPort());
        pid = postmaster();
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, folder.password("postgres"));
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    /** Every step can be repeated, so that a start that broke off midway is completed by the next one. */
    private void prepare() throws SQLException, IOException {
        try (Connection connection = connect("postgres");
                Statement sql = connection.createStatement()) {
            sql.execute("alter role postgres password " + quoted(folder.password("postgres")));
            Files.writeString(folder.resolve("postgresql/pg_hba.conf"), ONLY_WITH_PASSWORD);
            sql.execute("select pg_reload_conf()");
            login(sql, "core_migrator", "createrole");
            // acts as a tenant only by an explicit change of role
            login(sql, "core_service", "noinherit");
            login(sql, "admin_migrator", "");
            login(sql, "admin_service", "");
            database(sql, "minsheng_core", "core_migrator");
            database(sql, "minsheng_admin", "admin_migrator");
        }
    }

    private void login(Statement sql, String name, String may) throws SQLException {
        if (!exists(sql, "select 1 from pg_roles where rolname = " + quoted(name))) {
            sql.execute("create role " + name + " login " + may);
        }
        sql.execute("alter role " + name + " password " + quoted(folder.password(name)));
    }

    private static void database(Statement sql, String name, String owner) throws SQLException {
        if (!exists(sql, "select 1 from pg_database where datname = " + quoted(name))) {
            sql.execute("create database " + name + " owner " + owner);
        }
    }

    private static boolean exists(Statement sql, String query) throws SQLException {
        try (ResultSet found = sql.executeQuery(query)) {
            return found.next();
        }
    }

    /** Our own names and passwords have no quotes in them. */
    private static String quoted(String text) {
        return "'" + text + "'";
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public boolean isAlive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** It lives in a session of its own, where Ctrl-C doesn't reach it. */
    @Override
    public boolean wasToldToEnd() {
        return false;
    }

    @Override
    public void close() throws IOException {
        if (isAlive()) {
            server.close();
        }
        watchdog.close();
    }
}
