package org.minsheng.core.decision.cycle;

import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;

/**
 * The policy or the window of a year changed, and with it the lights. Listened to by execution, which tells those who
 * may see its projects.
 *
 * @param year null when all years are concerned
 */
public record RulesChanged(TenantId tenant, @Nullable Integer year) {}
