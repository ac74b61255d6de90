package org.minsheng.admin.onboarding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.congresses.CongressState;
import org.minsheng.admin.congresses.DatedName;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.directory.TenantLevel;

/** A tenant as it stands on a day. */
public record TenantReport(
        TenantId id,
        TenantLevel level,
        @Nullable TenantId parent,
        DatedName name,
        List<DatedName> names,
        CongressState state,
        Readiness readiness,
        long version) {

    /** Among the states of domain and API there is one more for those that don't get ready. */
    public String shownState() {
        return state == CongressState.PREPARING && readiness.isStuck() ? "FAILED" : state.name();
    }
}
