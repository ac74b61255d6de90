package org.minsheng.admin.congresses;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.directory.TenantLevel;

/** A division of GB/T 2260 as it was in one period; the same code in another period is another region. */
public record Region(
        String code,
        String name,
        TenantLevel level,
        @Nullable String parentCode,
        Period validity,
        @Nullable String slug) {

    public boolean inForceOn(LocalDate day) {
        return validity.contains(day);
    }
}
