package org.minsheng.core.exchange;

import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What this tenant has to tell others, written in the transaction of the change itself. */
@Component
public class Outbox {

    private final JdbcClient jdbc;
    private final WireFormat format;
    private final Doorbell doorbell;
    private final Clock clock;

    Outbox(JdbcClient jdbc, WireFormat format, Doorbell doorbell, Clock clock) {
        this.jdbc = jdbc;
        this.format = format;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    /**
     * Appends a snapshot in the running transaction of the tenant in scope. Who receives it is decided when it is
     * delivered, so append every change, whether or not a grant exists.
     *
     * @param version rises with every change of anything in the snapshot (also of a policy or a window that it quotes);
     *     appending the same version again is harmless and is how a new grant is served
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Crossing what, long version) {
        jdbc.sql("""
                        insert into outbox (id, kind, aggregate_id, version, project_id, addressee, payload, written_at)
                        values (uuidv7(), :kind, :aggregate, :version, :project, :addressee, cast(:payload as jsonb), :at)
                        """)
                .param("kind", what.kind().name())
                .param("aggregate", what.aggregate())
                .param("version", version)
                .param("project", what.project())
                .param("addressee", slug(what.addressee()))
                .param("payload", format.write(what))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        ringAfterCommit(TenantScope.current());
    }

    private static @Nullable String slug(@Nullable TenantId tenant) {
        return tenant == null ? null : tenant.value();
    }

    private void ringAfterCommit(TenantId sender) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                doorbell.ring(sender);
            }
        });
    }
}
