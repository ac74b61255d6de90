package org.minsheng.endpoints.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One deed as it is read.
 *
 * @param at real time, whatever business time is
 * @param act method and address of the operation, as the description of the interface has them
 * @param subject of what, as the address names it
 * @param status of the answer; none where there was none
 */
public record Entry(
        UUID id,
        Instant at,
        @Nullable UUID person,
        @Nullable String name,
        List<String> roles,
        String act,
        @Nullable String subject,
        Outcome outcome,
        @Nullable Integer status,
        @Nullable String address,
        @Nullable String request) {

    public Entry {
        roles = List.copyOf(roles);
    }
}
