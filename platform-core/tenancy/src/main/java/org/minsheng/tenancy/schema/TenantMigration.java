package org.minsheng.tenancy.schema;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Migrates all tenants at start-up, before the service says that it is ready. Those that fail are tried again while the
 * others are served: what kept them, a lock or a full disk, passes or is put right without anybody restarting us.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class TenantMigration implements ApplicationRunner, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(TenantMigration.class);

    private final TenantSchemas schemas;
    private final Duration firstPause;
    private final Duration longestPause;
    private volatile @Nullable Thread retrying;
    private volatile boolean stopping;

    /** The pause doubles with each attempt, up to the longest. */
    TenantMigration(TenantSchemas schemas, Duration firstPause, Duration longestPause) {
        this.schemas = schemas;
        this.firstPause = firstPause;
        this.longestPause = longestPause;
    }

    @Override
    public void run(@Nullable ApplicationArguments arguments) {
        if (!schemas.migrateAll().isEmpty()) {
            retrying = Thread.ofVirtual().name("tenant-migration").start(this::retry);
        }
    }

    private void retry() {
        Duration pause = firstPause;
        try {
            do {
                Thread.sleep(pause);
                pause = pause.multipliedBy(2).compareTo(longestPause) < 0 ? pause.multipliedBy(2) : longestPause;
            } while (!stopping && !allMigrated());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean allMigrated() {
        try {
            return schemas.migrateAll().isEmpty();
        } catch (RuntimeException unreadable) {
            LOG.warn("The tenants that are behind can't be found out; tried again later", unreadable);
            return false;
        }
    }

    @Override
    public void destroy() {
        stopping = true;
        Thread retry = retrying;
        if (retry != null) {
            retry.interrupt();
        }
    }
}
