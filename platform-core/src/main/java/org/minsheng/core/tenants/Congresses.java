package org.minsheng.core.tenants;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantScope;
import org.minsheng.tenancy.directory.TenantDirectory;
import org.minsheng.tenancy.directory.TenantEntry;
import org.springframework.stereotype.Component;

/** What the congresses are called, and which are districts of the one in scope. */
@Component
public class Congresses {

    private final TenantDirectory directory;

    Congresses(TenantDirectory directory) {
        this.directory = directory;
    }

    public String own() {
        return nameOf(TenantScope.current());
    }

    /** What the own congress was called at the end of that year, as its list of the year says. */
    public String ownIn(int year) {
        return directory.require(TenantScope.current()).nameOn(LocalDate.of(year, 12, 31));
    }

    /** A partner that has left the platform is still known by its id. */
    public String nameOf(TenantId tenant) {
        return directory.find(tenant).map(TenantEntry::name).orElse(tenant.value());
    }

    public Set<TenantId> ownDistricts() {
        return directory.districtsOf(TenantScope.current()).stream()
                .map(TenantEntry::id)
                .collect(Collectors.toSet());
    }
}
