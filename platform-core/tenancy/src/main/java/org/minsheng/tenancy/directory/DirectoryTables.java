package org.minsheng.tenancy.directory;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.directory.TenantOrder.Wanted;

/** The reading side of the directory's tables. Plain JDBC: through Spring a connection would stay with a transaction. */
class DirectoryTables {

    private static final String VERSION = "select version from platform.directory_version";
    private static final String TENANTS =
            "select slug, cell, level, parent, name, version, wanted, problem from platform.tenant_directory";
    private static final String NAMES =
            "select slug, name, region_code, valid_from, valid_to from platform.tenant_name";
    private static final String ONE = " where slug = ?";
    private static final String IN_ORDER = " order by slug, valid_from";

    private final DataSource source;
    private final int neededVersion;

    DirectoryTables(DataSource source, int neededVersion) {
        this.source = source;
        this.neededVersion = neededVersion;
    }

    /** Another one than before if anything at all has changed. */
    long version() {
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement(VERSION);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    Map<TenantId, TenantEntry> readAll() {
        return read("");
    }

    Optional<TenantEntry> read(TenantId tenant) {
        return Optional.ofNullable(read(ONE, tenant.value()).get(tenant));
    }

    private Map<TenantId, TenantEntry> read(String which, String... slug) {
        try (Connection connection = source.getConnection()) {
            Map<String, List<TenantName>> names = names(connection, which, slug);
            Map<TenantId, TenantEntry> entries = new TreeMap<>();
            try (PreparedStatement query = prepared(connection, TENANTS + which, slug);
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    TenantEntry entry = entry(row, names.getOrDefault(row.getString("slug"), List.of()));
                    entries.put(entry.id(), entry);
                }
            }
            return entries;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private TenantEntry entry(ResultSet row, List<TenantName> names) throws SQLException {
        String parent = row.getString("parent");
        int version = row.getInt("version");
        return new TenantEntry(
                new TenantId(row.getString("slug")),
                row.getString("cell"),
                TenantLevel.valueOf(row.getString("level")),
                parent == null ? null : new TenantId(parent),
                row.getString("name"),
                names,
                version,
                state(Wanted.valueOf(row.getString("wanted")), version, row.getString("problem")));
    }

    /**
     * The state follows from what is wanted and what has been reached, so the two can't disagree. A tenant whose
     * migration failed for a newer service still has the schema that this one needs, and is served.
     */
    private TenantState state(Wanted wanted, int version, @Nullable String problem) {
        return switch (wanted) {
            case SUSPENDED -> TenantState.SUSPENDED;
            case ENDED -> TenantState.ENDED;
            case READY -> {
                if (version >= neededVersion) {
                    yield TenantState.READY;
                }
                yield problem == null ? TenantState.PREPARING : TenantState.FAILED;
            }
        };
    }

    private static Map<String, List<TenantName>> names(Connection connection, String which, String... slug)
            throws SQLException {
        Map<String, List<TenantName>> names = new HashMap<>();
        try (PreparedStatement query = prepared(connection, NAMES + which + IN_ORDER, slug);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                names.computeIfAbsent(row.getString("slug"), _ -> new ArrayList<>())
                        .add(name(row));
            }
        }
        return names;
    }

    private static TenantName name(ResultSet row) throws SQLException {
        Date to = row.getDate("valid_to");
        return new TenantName(
                row.getString("name"),
                row.getString("region_code"),
                row.getDate("valid_from").toLocalDate(),
                to == null ? null : to.toLocalDate());
    }

    private static PreparedStatement prepared(Connection connection, String sql, String... slug) throws SQLException {
        PreparedStatement query = connection.prepareStatement(sql);
        for (int i = 0; i < slug.length; i++) {
            query.setString(i + 1, slug[i]);
        }
        return query;
    }

    private static IllegalStateException unreadable(SQLException e) {
        return new IllegalStateException("The directory of tenants can't be read", e);
    }
}
