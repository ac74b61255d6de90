package org.minsheng.admin.onboarding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;

/** A tenant as it stands on a day. */
public record TenantReport(
        TenantId id,
        Level level,
        @Nullable TenantId parent,
        TenantName name,
        List<TenantName> names,
        TenantState state,
        Progress progress,
        long version) {

    /** Among the states of domain and API there is one more for those that don't get ready. */
    public String shownState() {
        return state == TenantState.PREPARING && progress.isStuck() ? "FAILED" : state.name();
    }
}
