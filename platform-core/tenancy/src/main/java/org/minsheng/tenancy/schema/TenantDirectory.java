package org.minsheng.tenancy.schema;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.schema.TenantOrder.Wanted;

/**
 * Which tenants there are, in which cell, at which version. Kept in memory and read again at most once a second, so
 * what another instance of the service changes is seen here a second later.
 */
public class TenantDirectory {

    private static final long FRESH_FOR = Duration.ofSeconds(1).toNanos();

    private final DataSource source;
    private final int neededVersion;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Snapshot snapshot;

    private record Snapshot(Map<TenantId, TenantEntry> entries, long readAt) {
        boolean isFresh() {
            return System.nanoTime() - readAt < FRESH_FOR;
        }
    }

    TenantDirectory(DataSource source, int neededVersion) {
        this.source = source;
        this.neededVersion = neededVersion;
    }

    public Optional<TenantEntry> find(TenantId tenant) {
        return Optional.ofNullable(entries().get(tenant));
    }

    public TenantEntry require(TenantId tenant) {
        return find(tenant).orElseThrow(() -> new UnknownTenant(tenant));
    }

    public Collection<TenantEntry> all() {
        return entries().values();
    }

    /** The tenants that jobs may go through; each job opens the scope of one after the other. */
    public List<TenantId> serving() {
        return all().stream()
                .filter(each -> each.state() == TenantState.READY)
                .map(TenantEntry::id)
                .toList();
    }

    /** The districts of a city that have not ended, by region code. */
    public List<TenantEntry> districtsOf(TenantId city) {
        return all().stream()
                .filter(each -> city.equals(each.parent()) && each.state() != TenantState.ENDED)
                .sorted(TenantEntry.BY_REGION)
                .toList();
    }

    /** The cell of a tenant whose schema this service can use, whether the tenant is served at present or not. */
    String cellOf(TenantId tenant) {
        TenantEntry entry = require(tenant);
        if (entry.version() < neededVersion) {
            throw new TenantNotReady(tenant, entry.state());
        }
        return entry.cell();
    }

    /** Forgets what was read, because it has just been changed here; a reading under way is waited for. */
    void changed() {
        reading.lock();
        try {
            snapshot = null;
        } finally {
            reading.unlock();
        }
    }

    private Map<TenantId, TenantEntry> entries() {
        Snapshot known = snapshot;
        if (known != null && known.isFresh()) {
            return known.entries();
        }
        reading.lock();
        try {
            known = snapshot;
            if (known == null || !known.isFresh()) {
                long before = System.nanoTime();
                known = new Snapshot(read(), before);
                snapshot = known;
            }
            return known.entries();
        } finally {
            reading.unlock();
        }
    }

    /** Plain JDBC: through Spring the connection would stay with a transaction that happens to be open. */
    private Map<TenantId, TenantEntry> read() {
        try (Connection connection = source.getConnection()) {
            Map<String, List<TenantName>> names = names(connection);
            Map<TenantId, TenantEntry> entries = new TreeMap<>();
            try (PreparedStatement query = connection.prepareStatement(
                            "select slug, cell, level, parent, name, version, wanted, problem"
                                    + " from platform.tenant_directory");
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    TenantEntry entry = entry(row, names.getOrDefault(row.getString("slug"), List.of()));
                    entries.put(entry.id(), entry);
                }
            }
            return entries;
        } catch (SQLException e) {
            throw new IllegalStateException("The directory of tenants can't be read", e);
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

    private static Map<String, List<TenantName>> names(Connection connection) throws SQLException {
        Map<String, List<TenantName>> names = new HashMap<>();
        try (PreparedStatement query =
                        connection.prepareStatement("select slug, name, region_code, valid_from, valid_to"
                                + " from platform.tenant_name order by slug, valid_from");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Date to = row.getDate("valid_to");
                names.computeIfAbsent(row.getString("slug"), slug -> new ArrayList<>())
                        .add(new TenantName(
                                row.getString("name"),
                                row.getString("region_code"),
                                row.getDate("valid_from").toLocalDate(),
                                to == null ? null : to.toLocalDate()));
            }
        }
        return names;
    }
}
