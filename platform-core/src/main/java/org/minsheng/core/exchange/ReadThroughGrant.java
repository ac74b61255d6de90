package org.minsheng.core.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;

/**
 * One request of a reader answered through one grant, told to the grantor. The reader is a role and a number that stays
 * the same for the same person; who that is stays with the grantee.
 *
 * @param subject the grantor's project that was opened, by number and title; null where several were listed
 * @param projects how many of the grantor's projects were in the answer
 */
public record ReadThroughGrant(
        UUID id,
        UUID grantId,
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
    public EnvelopeKind kind() {
        return EnvelopeKind.DISCLOSURE;
    }

    @Override
    public UUID aggregate() {
        return id;
    }

    @Override
    public @Nullable UUID project() {
        return null;
    }

    @Override
    public TenantId addressee() {
        return grantor;
    }
}
