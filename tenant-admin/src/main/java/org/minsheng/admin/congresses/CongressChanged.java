package org.minsheng.admin.congresses;

import org.minsheng.tenancy.TenantId;

/** Name, city or state of a congress has changed, or does today. Provisioning listens, within the same transaction. */
public record CongressChanged(TenantId tenant) {}
