package org.minsheng.core.tenants;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.directory.TenantLevel;
import org.minsheng.tenancy.directory.TenantName;
import org.minsheng.tenancy.directory.TenantOrder;

/** A tenant as tenant-admin wants it. */
record TenantForm(
        @NotNull TenantLevel level,
        @Nullable String parent,
        @NotBlank String name,
        @Nullable @Valid List<NameForm> names,
        TenantOrder.@Nullable Wanted state) {

    /** A name with its dates. */
    record NameForm(
            @NotBlank String name,
            @Nullable String regionCode,
            @NotNull LocalDate from,
            @Nullable LocalDate to) {}

    TenantOrder of(TenantId tenant) {
        return new TenantOrder(
                tenant,
                level,
                parent == null ? null : new TenantId(parent),
                name,
                (names == null ? List.<NameForm>of() : names)
                        .stream()
                                .map(each -> new TenantName(each.name(), each.regionCode(), each.from(), each.to()))
                                .toList(),
                state == null ? TenantOrder.Wanted.READY : state);
    }
}
