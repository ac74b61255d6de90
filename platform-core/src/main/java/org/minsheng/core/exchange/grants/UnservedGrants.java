package org.minsheng.core.exchange.grants;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.clocks.ClockKind;
import org.minsheng.tenancy.clocks.OnStrike;
import org.springframework.stereotype.Component;

/** A grant given has opened or changed, and what it covers is still to be sent. */
@Component
class UnservedGrants implements OnStrike {

    private final Backfill backfill;

    UnservedGrants(Backfill backfill) {
        this.backfill = backfill;
    }

    @Override
    public ClockKind kind() {
        return GrantClocks.UNSERVED;
    }

    @Override
    public Map<String, Instant> strike(TenantId grantor, Set<String> refs) {
        backfill.serve(grantor);
        return Map.of();
    }
}
