package org.minsheng.admin.onboarding;

import java.util.Optional;
import org.minsheng.admin.congresses.CongressState;
import org.minsheng.admin.congresses.Region;
import org.minsheng.tenancy.TenantId;

/** A region that can become a tenant, or has. */
public record Candidate(Region region, Optional<Taken> tenant) {

    public record Taken(TenantId slug, CongressState state) {}
}
