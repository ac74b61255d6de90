package org.minsheng.tenancy.directory;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;

/**
 * Which tenants there are, in which cell, at which version. Kept in memory and compared at most once a second, so what
 * another instance of the service changes is seen here a second later.
 */
public class TenantDirectory {

    private static final long FRESH_FOR = Duration.ofSeconds(1).toNanos();

    private final DirectoryTables tables;
    private final int neededVersion;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Snapshot snapshot;

    /** All entries as they were at that version of the directory, or later. */
    private record Snapshot(Map<TenantId, TenantEntry> entries, long version, long readAt) {
        boolean isFresh() {
            return System.nanoTime() - readAt < FRESH_FOR;
        }
    }

    /** Read from that database's schema {@code platform}, by a service that needs schemas of that version. */
    public TenantDirectory(DataSource source, int neededVersion) {
        this.tables = new DirectoryTables(source, neededVersion);
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
    public String cellOf(TenantId tenant) {
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

    /** Reads one tenant anew, because it has just been changed here, and not the thousands beside it. */
    TenantEntry changed(TenantId tenant) {
        reading.lock();
        try {
            TenantEntry now = tables.read(tenant).orElseThrow(() -> new UnknownTenant(tenant));
            Snapshot known = snapshot;
            if (known != null) {
                Map<TenantId, TenantEntry> entries = new TreeMap<>(known.entries());
                entries.put(tenant, now);
                // of the others nothing newer is known than before
                snapshot = new Snapshot(entries, known.version(), known.readAt());
            }
            return now;
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
                known = compared(known);
                snapshot = known;
            }
            return known.entries();
        } finally {
            reading.unlock();
        }
    }

    private Snapshot compared(@Nullable Snapshot known) {
        long before = System.nanoTime();
        // the version first: what changes in between is read, and once more the next time
        long version = tables.version();
        return known != null && known.version() == version
                ? new Snapshot(known.entries(), version, before)
                : new Snapshot(tables.readAll(), version, before);
    }
}
