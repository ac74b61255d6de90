package org.minsheng.admin.onboarding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a congress is called, and of which region it is, for a time. */
@Embeddable
public record TenantName(
        @Column(name = "name") String name,
        @Column(name = "region_code") String regionCode,
        Period validity) {

    static TenantName of(Region region) {
        return new TenantName(region.name(), region.code(), region.validity());
    }

    @Nullable TenantName before(LocalDate day) {
        var rest = validity.before(day);
        return rest == null ? null : new TenantName(name, regionCode, rest);
    }
}
