package org.minsheng.admin.linkage;

import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;

/** Which congress acts, through which role. Names of people stay at home: the other side reads this. */
public record Party(TenantId tenant, Role role) {}
