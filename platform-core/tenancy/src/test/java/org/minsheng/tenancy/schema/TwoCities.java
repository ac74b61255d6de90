package org.minsheng.tenancy.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.testing.PostgresForTests;

/** Two tenants who share a single connection, so that whatever sticks to it is found by the next user. */
final class TwoCities implements AutoCloseable {

    private static final String PERMISSION_DENIED = "42501";

    final Plant plant;
    final TenantId ours;
    final TenantId theirs;

    TwoCities(String database) {
        plant = new Plant(database, "changelog-1.yaml", 1);
        ours = plant.city("ours");
        theirs = plant.city("theirs");
        PostgresForTests.execute(
                database, "update t_ours.note set text = 'of ours'; update t_theirs.note set text = 'of theirs'");
    }

    static void denied(Throwable thrown) {
        assertThat(thrown).isInstanceOf(SQLException.class);
        assertThat(((SQLException) thrown).getSQLState()).isEqualTo(PERMISSION_DENIED);
    }

    @Override
    public void close() {
        plant.close();
    }
}
