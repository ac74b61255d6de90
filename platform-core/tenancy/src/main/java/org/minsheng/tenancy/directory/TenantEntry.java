package org.minsheng.tenancy.directory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;

/** What the directory knows of one tenant. */
public record TenantEntry(
        TenantId id,
        String cell,
        TenantLevel level,
        @Nullable TenantId parent,
        String name,
        List<TenantName> names,
        int version,
        TenantState state) {

    /** As officials list them: by region code, and last whoever has none. */
    public static final Comparator<TenantEntry> BY_REGION = Comparator.comparing(
                    TenantEntry::regionCode, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(entry -> entry.id().value());

    public TenantEntry {
        names = List.copyOf(names);
    }

    private @Nullable String regionCode() {
        return names.isEmpty() ? null : names.getLast().regionCode();
    }

    /** What the tenant was called on that day; its present name where the history says nothing. */
    public String nameOn(LocalDate day) {
        return names.stream()
                .filter(each -> each.isOn(day))
                .map(TenantName::name)
                .findFirst()
                .orElse(name);
    }
}
