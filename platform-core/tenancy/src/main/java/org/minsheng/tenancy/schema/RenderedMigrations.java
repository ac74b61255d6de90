package org.minsheng.tenancy.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liquibase.ChecksumVersion;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.exception.LiquibaseException;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.ResourceAccessor;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.CreateDatabaseChangeLogTableStatement;
import liquibase.util.LiquibaseUtil;
import org.jspecify.annotations.Nullable;

/**
 * The change sets of one changelog as SQL, rendered by Liquibase once and without a database, to be replayed in as many
 * schemas as there are. What has been replayed stands in each schema's DATABASECHANGELOG, as if Liquibase had run there.
 */
public class RenderedMigrations {

    private static final String OFFLINE = "offline:postgresql?version=18.0&outputLiquibaseSql=all&changeLogFile=";

    private final String createHistory;
    private final List<Rendered> changeSets;

    private record Rendered(String key, String checksum, String sql) {}

    private RenderedMigrations(String createHistory, List<Rendered> changeSets) {
        this.createHistory = createHistory;
        this.changeSets = List.copyOf(changeSets);
    }

    /** Renders the changelog at that place of the class path. */
    public static RenderedMigrations of(String changelog) {
        // Liquibase keeps state per JVM and renders one changelog at a time
        synchronized (RenderedMigrations.class) {
            try (ResourceAccessor resources = new ClassLoaderResourceAccessor(classLoader())) {
                Path history = Files.createTempFile("minsheng-changelog", ".csv");
                Files.delete(history);
                try {
                    return render(changelog, resources, history);
                } finally {
                    Files.deleteIfExists(history);
                }
            } catch (LiquibaseException e) {
                throw new IllegalStateException("Can't render " + changelog, e);
            } catch (IOException e) {
                throw new IllegalStateException("Can't read " + changelog, e);
            } catch (Exception e) {
                throw new IllegalStateException("Can't close what was opened for " + changelog, e);
            }
        }
    }

    /** How many change sets there are: the version of a schema that has them all. */
    public int version() {
        return changeSets.size();
    }

    /**
     * Replays what the schema lacks, as part of the caller's transaction; the search path names the schema alone.
     *
     * @return the version that the schema has now: higher than ours if a newer service has been here
     * @throws EditedAfterRelease if a change set reads differently from when it ran here
     */
    public int replay(Connection connection, String schema) throws SQLException {
        StringBuilder script = new StringBuilder();
        Map<String, String> ran;
        if (historyExists(connection, schema)) {
            ran = history(connection);
        } else {
            ran = Map.of();
            script.append(createHistory);
        }
        for (Rendered each : changeSets) {
            String checksum = ran.get(each.key());
            if (checksum == null) {
                script.append(each.sql());
            } else if (!checksum.equals(each.checksum())) {
                throw new EditedAfterRelease(each.key());
            }
        }
        if (!script.isEmpty()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(script.toString());
            }
        }
        long unknown = ran.keySet().stream()
                .filter(key -> changeSets.stream().noneMatch(each -> each.key().equals(key)))
                .count();
        return changeSets.size() + (int) unknown;
    }

    /** A change set was edited after it had run somewhere; write a new one instead. */
    public static class EditedAfterRelease extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        EditedAfterRelease(String changeSet) {
            super("Change set " + changeSet + " was edited after it had been released");
        }
    }

    private static boolean historyExists(Connection connection, String schema) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select to_regclass(?) is not null")) {
            query.setString(1, schema + ".databasechangelog");
            try (ResultSet found = query.executeQuery()) {
                return found.next() && found.getBoolean(1);
            }
        }
    }

    private static Map<String, String> history(Connection connection) throws SQLException {
        Map<String, String> ran = new HashMap<>();
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select filename, id, author, md5sum from databasechangelog")) {
            while (row.next()) {
                ran.put(key(row.getString(1), row.getString(2), row.getString(3)), row.getString(4));
            }
        }
        return ran;
    }

    private static RenderedMigrations render(String changelog, ResourceAccessor resources, Path history)
            throws LiquibaseException {
        Database database = DatabaseFactory.getInstance().openDatabase(OFFLINE + history, null, null, null, resources);
        try {
            DatabaseChangeLog parsed = ChangeLogParserFactory.getInstance()
                    .getParser(changelog, resources)
                    .parse(changelog, new ChangeLogParameters(database), resources);
            List<Rendered> rendered = new ArrayList<>();
            for (ChangeSet changeSet : parsed.getChangeSets()) {
                rendered.add(render(changeSet, rendered.size() + 1, database));
            }
            if (rendered.stream().map(Rendered::key).distinct().count() < rendered.size()) {
                throw new IllegalStateException("Two change sets of " + changelog + " have the same name");
            }
            return new RenderedMigrations(sql(database, new CreateDatabaseChangeLogTableStatement()), rendered);
        } finally {
            database.close();
        }
    }

    private static Rendered render(ChangeSet changeSet, int order, Database database) throws LiquibaseException {
        StringBuilder sql = new StringBuilder();
        for (var change : changeSet.getChanges()) {
            append(sql, SqlGeneratorFactory.getInstance().generateSql(change, database));
        }
        String checksum = changeSet.generateCheckSum(ChecksumVersion.latest()).toString();
        sql.append(ran(changeSet, order, checksum));
        return new Rendered(
                key(changeSet.getFilePath(), changeSet.getId(), changeSet.getAuthor()), checksum, sql.toString());
    }

    /** The row that Liquibase would write; its own generator wants to ask a database for the order. */
    private static String ran(ChangeSet changeSet, int order, String checksum) {
        return """
                insert into databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype,
                    md5sum, description, comments, liquibase, deployment_id)
                values (%s, %s, %s, now(), %d, 'EXECUTED', %s, %s, %s, %s, 'replayed');
                """.formatted(
                        literal(changeSet.getId()),
                        literal(changeSet.getAuthor()),
                        literal(changeSet.getFilePath()),
                        order,
                        literal(checksum),
                        literal(changeSet.getDescription()),
                        literal(changeSet.getComments()),
                        literal(LiquibaseUtil.getBuildVersion()));
    }

    private static String literal(@Nullable String text) {
        return text == null ? "null" : "'" + text.replace("'", "''") + "'";
    }

    private static String sql(Database database, SqlStatement statement) {
        StringBuilder sql = new StringBuilder();
        append(sql, SqlGeneratorFactory.getInstance().generateSql(statement, database));
        return sql.toString();
    }

    private static void append(StringBuilder script, Sql[] statements) {
        for (Sql each : statements) {
            script.append(each.toSql()).append(";\n");
        }
    }

    private static String key(String file, String id, String author) {
        return file + "::" + id + "::" + author;
    }

    private static ClassLoader classLoader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? RenderedMigrations.class.getClassLoader() : context;
    }
}
