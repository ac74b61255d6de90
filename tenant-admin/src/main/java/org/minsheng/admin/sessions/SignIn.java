package org.minsheng.admin.sessions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.membership.MembershipId;

/**
 * Somebody was let in with one browser.
 *
 * @param at when the password was given
 * @param membership with which they act there, the last that was chosen; none of platform operators
 * @param usedAt when a token was last given out for it, which is at most a token's few minutes before it was last used
 */
public record SignIn(
        UUID id,
        Instant at,
        String address,
        Device device,
        @Nullable MembershipId membership,
        @Nullable Instant usedAt) {}
