package org.minsheng.core.ground.files;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.clocks.ClockKind;
import org.minsheng.tenancy.clocks.OnStrike;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes what nothing names: content first and its row last, so that whatever is cut short is done again. A store that does
 * not answer makes the clock strike again.
 */
@Component
class FileSweep implements OnStrike {

    static final ClockKind KIND = ClockKind.ofRealTime("file-sweep");

    /** In one transaction, which holds their rows while a store deletes their content. */
    private static final int AT_ONCE = 20;

    private final KeptFiles kept;
    private final FileStore store;
    private final FilesProperties settings;
    private final TransactionTemplate transaction;

    FileSweep(KeptFiles kept, FileStore store, FilesProperties settings, PlatformTransactionManager transactions) {
        this.kept = kept;
        this.store = store;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public ClockKind kind() {
        return KIND;
    }

    @Override
    public Map<String, Instant> strike(TenantId tenant, Set<String> refs) {
        while (swept() == AT_ONCE) {
            // until fewer are left than are deleted at once
        }
        return transaction.execute(status -> next());
    }

    private int swept() {
        return transaction.execute(status -> {
            List<FileId> gone = kept.forgettable(settings.unclaimed(), AT_ONCE);
            for (FileId each : gone) {
                for (FileShape shape : FileShape.values()) {
                    store.delete(FileKey.own(each, shape));
                }
                kept.delete(each);
            }
            return gone.size();
        });
    }

    private Map<String, Instant> next() {
        return kept.oldestUnclaimed()
                .map(oldest -> oldest.plus(settings.unclaimed()).plus(Duration.ofHours(1)))
                .map(next -> Map.of("", next))
                .orElse(Map.of());
    }
}
