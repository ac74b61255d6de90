package org.minsheng.tenancy.directory;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The writing side of the directory, in the home cell and as the owner of its schema. */
public class TenantRegister {

    private static final Logger LOG = LoggerFactory.getLogger(TenantRegister.class);

    private final DataSource home;
    private final String cellOfNewCities;
    private final TenantDirectory directory;

    /** Writes through that database, whose connections commit nothing by themselves, and tells that directory. */
    public TenantRegister(DataSource home, String cellOfNewCities, TenantDirectory directory) {
        this.home = home;
        this.cellOfNewCities = cellOfNewCities;
        this.directory = directory;
    }

    /** In which cell a tenant lives, and at which version. */
    public record Placed(String cell, int version) {}

    /** Writes down what was ordered. A district lives where its city lives; a tenant never moves by being ordered. */
    public void record(TenantOrder order) {
        try (Connection connection = home.getConnection()) {
            TenantId parent = order.parent();
            String cell = parent == null
                    ? cellOfNewCities
                    : placed(connection, parent, "").cell();
            upsert(connection, order, cell);
            writeNames(connection, order);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("The directory did not take tenant " + order.id(), e);
        }
    }

    /** Remembers why a tenant could not be prepared, for those who run the platform. */
    public void failed(TenantId tenant, Exception why) {
        try (Connection connection = home.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update platform.tenant_directory set problem = ?, changed_at = now() where slug = ?")) {
            update.setString(1, why.getClass().getSimpleName() + ": " + why.getMessage());
            update.setString(2, tenant.value());
            update.executeUpdate();
            connection.commit();
        } catch (SQLException e) {
            // the failure itself was logged by the caller and the tenant stays closed without this note as well
            LOG.warn("The directory did not take note of the failure of tenant {}", tenant, e);
        }
    }

    /** Has the directory look again, because anything may have changed. */
    public void changed() {
        directory.changed();
    }

    /** The tenant as it is in the directory now that it has been written. */
    public TenantEntry changed(TenantId tenant) {
        return directory.changed(tenant);
    }

    /** Locks the tenant's row until the caller's transaction ends; those who only refer to it don't wait. */
    public static Placed lock(Connection home, TenantId tenant) throws SQLException {
        return placed(home, tenant, " for no key update");
    }

    private static Placed placed(Connection home, TenantId tenant, String locking) throws SQLException {
        try (PreparedStatement query =
                home.prepareStatement("select cell, version from platform.tenant_directory where slug = ?" + locking)) {
            query.setString(1, tenant.value());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new UnknownTenant(tenant);
                }
                return new Placed(row.getString(1), row.getInt(2));
            }
        }
    }

    /** Notes, in the transaction that locked the row, at which version the tenant is now. */
    public static void reached(Connection home, TenantId tenant, int version) throws SQLException {
        try (PreparedStatement update = home.prepareStatement("update platform.tenant_directory"
                + " set version = ?, problem = null, changed_at = now() where slug = ?")) {
            update.setInt(1, version);
            update.setString(2, tenant.value());
            update.executeUpdate();
        }
    }

    // a second unique key would let two first orders of one tenant collide where "on conflict" doesn't look
    private static void upsert(Connection home, TenantOrder order, String cell) throws SQLException {
        try (PreparedStatement insert = home.prepareStatement("""
                insert into platform.tenant_directory (slug, cell, level, parent, name, wanted)
                values (?, ?, ?, ?, ?, ?)
                on conflict (slug) do update
                   set level = excluded.level, parent = excluded.parent, name = excluded.name,
                       wanted = excluded.wanted, changed_at = now()
                """)) {
            insert.setString(1, order.id().value());
            insert.setString(2, cell);
            insert.setString(3, order.level().name());
            insert.setString(4, order.parent() == null ? null : order.parent().value());
            insert.setString(5, order.name());
            insert.setString(6, order.wanted().name());
            insert.executeUpdate();
        }
    }

    private static void writeNames(Connection home, TenantOrder order) throws SQLException {
        try (PreparedStatement delete = home.prepareStatement("delete from platform.tenant_name where slug = ?");
                PreparedStatement insert = home.prepareStatement("insert into platform.tenant_name"
                        + " (slug, name, region_code, valid_from, valid_to) values (?, ?, ?, ?, ?)")) {
            delete.setString(1, order.id().value());
            delete.executeUpdate();
            for (TenantName name : order.names()) {
                insert.setString(1, order.id().value());
                insert.setString(2, name.name());
                insert.setString(3, name.regionCode());
                insert.setDate(4, Date.valueOf(name.from()));
                insert.setDate(5, date(name.to()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
