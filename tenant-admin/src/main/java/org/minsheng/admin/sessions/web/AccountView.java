package org.minsheng.admin.sessions.web;

import org.jspecify.annotations.Nullable;

/**
 * What somebody should see of their own account to notice that others use it.
 *
 * @param before the sign-in before the present one
 * @param failed wrong passwords and codes since then, at most a hundred
 */
record AccountView(@Nullable String loginName, @Nullable LastSignIn before, int failed) {}
