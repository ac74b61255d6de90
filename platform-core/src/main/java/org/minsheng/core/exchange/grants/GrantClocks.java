package org.minsheng.core.exchange.grants;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantScope;
import org.minsheng.tenancy.clocks.ClockKind;
import org.minsheng.tenancy.clocks.Clocks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reminds both sides of the days on which a grant changes for them, and the grantor of what is to be sent. */
@Component
class GrantClocks {

    /** By business time; what it is about is the grant. */
    static final ClockKind DAY = ClockKind.ofBusinessTime("grant-day");

    static final ClockKind UNSERVED = ClockKind.ofRealTime("grant-unserved");

    private final Clocks clocks;
    private final JdbcClient jdbc;
    private final Clock clock;

    GrantClocks(Clocks clocks, JdbcClient jdbc, Clock clock) {
        this.clocks = clocks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** For the side in scope, which has just taken the grant. */
    void set(LinkageGrant grant) {
        LocalDate day = grant.nextDayFor(TenantScope.current(), today());
        if (day != null) {
            clocks.set(DAY, grant.id().toString(), beginning(day));
        }
    }

    /** The grantor in scope has material to send, if the grant holds today; if not, its first day is what counts. */
    void setUnserved(LinkageGrant grant) {
        if (grant.holdsOn(today())) {
            clocks.expectRing(UNSERVED);
        }
    }

    /** Which of these grants have a day ahead of the side in scope; business time may have been moved back. */
    Map<String, Instant> ahead(Set<String> grants) {
        TenantId self = TenantScope.current();
        Map<String, Instant> ahead = new HashMap<>();
        jdbc.sql("select * from linkage_grant where id = any (:ids)")
                .param("ids", grants.stream().map(UUID::fromString).toArray(UUID[]::new))
                .query(Grants::grant)
                .list()
                .forEach(grant -> {
                    LocalDate day = grant.nextDayFor(self, today());
                    if (day != null) {
                        ahead.put(grant.id().toString(), beginning(day));
                    }
                });
        return ahead;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant beginning(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
