package org.minsheng.core.exchange.transport;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.minsheng.core.exchange.grants.GrantEntry;
import org.minsheng.core.exchange.grants.GrantId;
import org.minsheng.core.exchange.grants.GrantRecords;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Stands in for tenant-admin: the grants that a test says were agreed while this service was away. */
@Primary
@Component
public class AgreedGrants implements GrantRecords {

    private final Map<GrantId, GrantEntry> entries = new ConcurrentHashMap<>();

    public void add(GrantEntry entry) {
        entries.put(entry.id(), entry);
    }

    @Override
    public Page after(long after) {
        return new Page(entries.values().stream()
                .filter(entry -> entry.version() > after)
                .sorted(Comparator.comparingLong(GrantEntry::version))
                .toList());
    }
}
