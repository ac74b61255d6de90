package org.minsheng.core.exchange.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.exchange.grants.GrantId;
import org.minsheng.core.exchange.transport.Crossing;
import org.minsheng.tenancy.TenantId;

/**
 * One request of a reader answered through one grant, told to the grantor. The reader is a role and a number that stays
 * the same for the same person; who that is stays with the grantee.
 *
 * @param subject the grantor's project that was opened, by number and title; null where several were listed
 * @param projects how many of the grantor's projects were in the answer
 */
public record Access(
        UUID id,
        GrantId grantId,
        TenantId grantor,
        Instant at,
        String role,
        int readerNo,
        What what,
        @Nullable String subject,
        int projects)
        implements Crossing {

    /** In which of the joint pages it was read. */
    public enum What {
        BOARD,
        OVERVIEW,
        PROJECT,
        EXPORT
    }

    @Override
    public UUID aggregate() {
        return id;
    }

    @Override
    public Set<UUID> subjects() {
        return Set.of();
    }

    @Override
    public TenantId addressee() {
        return grantor;
    }
}
