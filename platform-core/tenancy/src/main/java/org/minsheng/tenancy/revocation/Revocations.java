package org.minsheng.tenancy.revocation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Since which stand of access somebody's tokens are good. A person and a membership are subjects; whenever one loses something,
 * the issuer draws a higher stand for it, and tokens that say a lower one are over. Compared once in a while, so that another
 * instance obeys a moment later; the one that is told obeys at once.
 */
public class Revocations {

    /** With the time it takes to tell us, well within the second that is promised. */
    private static final long FRESH_FOR = Duration.ofMillis(400).toNanos();
    /** Longer than any token lives: then nothing is left to be refused. */
    private static final String WHAT_IS_OVER =
            "delete from platform.revocation where told_at < now() - interval '1 hour'";

    private final DataSource home;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Snapshot snapshot;

    private record Snapshot(Map<UUID, Long> stands, long readAt) {
        boolean isFresh() {
            return System.nanoTime() - readAt < FRESH_FOR;
        }
    }

    /** Kept in that database's schema {@code platform}; its connections commit by themselves. */
    public Revocations(DataSource home) {
        this.home = home;
    }

    /**
     * Whether a token of that stand is over.
     *
     * @throws IllegalStateException when nobody can know: then it is not let in
     */
    public boolean isOver(UUID subject, long stand) {
        return stands().getOrDefault(subject, 0L) > stand;
    }

    /** From now on tokens of the subject with a lower stand are over; told twice or in the wrong order, the highest counts. */
    public void revoke(UUID subject, long stand) {
        try (Connection connection = home.getConnection();
                PreparedStatement forget = connection.prepareStatement(WHAT_IS_OVER);
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into platform.revocation as known (subject, stand) values (?, ?)
                        on conflict (subject) do update
                           set stand = greatest(known.stand, excluded.stand), told_at = now()""")) {
            forget.executeUpdate();
            upsert.setObject(1, subject);
            upsert.setLong(2, stand);
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The revocation was not kept", e);
        }
        reading.lock();
        try {
            snapshot = null;
        } finally {
            reading.unlock();
        }
    }

    private Map<UUID, Long> stands() {
        Snapshot known = snapshot;
        if (known != null && known.isFresh()) {
            return known.stands();
        }
        reading.lock();
        try {
            known = snapshot;
            if (known == null || !known.isFresh()) {
                long before = System.nanoTime();
                known = new Snapshot(read(), before);
                snapshot = known;
            }
            return known.stands();
        } finally {
            reading.unlock();
        }
    }

    private Map<UUID, Long> read() {
        try (Connection connection = home.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select subject, stand from platform.revocation");
                ResultSet row = query.executeQuery()) {
            Map<UUID, Long> stands = new HashMap<>();
            while (row.next()) {
                stands.put(row.getObject(1, UUID.class), row.getLong(2));
            }
            return stands;
        } catch (SQLException e) {
            throw new IllegalStateException("Nobody knows which tokens are over", e);
        }
    }
}
