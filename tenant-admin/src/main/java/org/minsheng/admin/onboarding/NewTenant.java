package org.minsheng.admin.onboarding;

import org.minsheng.admin.congresses.Region;
import org.minsheng.admin.provisioning.FirstAdministrator;
import org.minsheng.tenancy.TenantId;

/** A tenant that can be created: nothing is wrong with it. */
public record NewTenant(Region region, TenantId slug, FirstAdministrator administrator) {}
