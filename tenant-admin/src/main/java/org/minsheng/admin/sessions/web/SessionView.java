package org.minsheng.admin.sessions.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.sessions.Device;

/**
 * One of the browsers in which somebody is signed in.
 *
 * @param lastUsed to within the few minutes for which a token is good
 * @param tenantName where they act there; nowhere as a platform operator
 * @param current whether it is the one that asks
 */
record SessionView(
        UUID id,
        Instant since,
        Instant lastUsed,
        String address,
        Device.Browser browser,
        Device.System system,
        @Nullable String tenantName,
        boolean current) {}
