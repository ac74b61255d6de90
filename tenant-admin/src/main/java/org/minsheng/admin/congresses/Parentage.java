package org.minsheng.admin.congresses;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;

/** To which city a district belongs, for a time. */
@Embeddable
record Parentage(@Column(name = "parent") String parent, Period validity) implements Dated<Parentage> {

    TenantId city() {
        return new TenantId(parent);
    }

    @Override
    public @Nullable Parentage before(LocalDate day) {
        var rest = validity.before(day);
        return rest == null ? null : new Parentage(parent, rest);
    }
}
