package org.minsheng.core.exchange.grants;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;

/**
 * Who shows whom what: the agreement kept by tenant-admin, as both sides hold a mirror of it here.
 *
 * @param version rises with every change; a mirror takes only a higher one
 * @param projects the named projects; null means all
 * @param until the last day, included; null means until ended
 */
public record LinkageGrant(
        GrantId id,
        long version,
        TenantId grantor,
        TenantId grantee,
        Set<GrantKind> kinds,
        @Nullable Set<UUID> projects,
        LocalDate from,
        @Nullable LocalDate until,
        GrantState state) {

    public LinkageGrant {
        kinds = Set.copyOf(kinds);
        projects = projects == null ? null : Set.copyOf(projects);
        if (grantor.equals(grantee)) {
            throw new IllegalArgumentException("Nobody grants themselves: " + grantor);
        }
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("A grant does not end before it begins: " + from + " … " + until);
        }
    }

    public boolean holdsOn(LocalDate day) {
        return state == GrantState.ACTIVE && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** When the mere date will make a difference to that side: its first day to the grantor, the end to the grantee. */
    @Nullable LocalDate nextDayFor(TenantId side, LocalDate today) {
        if (state != GrantState.ACTIVE) {
            return null;
        }
        LocalDate day = side.equals(grantor) ? from : until == null ? null : until.plusDays(1);
        return day != null && day.isAfter(today) ? day : null;
    }

    public Coverage.Part part() {
        return new Coverage.Part(kinds, projects);
    }
}
