package org.minsheng.core.exchange.grants;

import org.minsheng.tenancy.TenantId;

/**
 * What a tenant may see of another one has changed. Published in the grantee's scope and transaction; the transport listens
 * and has every mirror removed that is no longer covered, so that hiding and ending are one step.
 */
public record CoverageChanged(TenantId grantee, TenantId grantor) {}
