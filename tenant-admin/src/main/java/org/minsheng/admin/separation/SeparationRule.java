package org.minsheng.admin.separation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;

/** How far one congress separates duties. */
@Entity
class SeparationRule {

    @Id
    private String tenant;

    @Enumerated(EnumType.STRING)
    @Column
    private Separation separation;

    // a wrapper, so that Spring Data tells a new one by its absence
    @Version
    private @Nullable Long version;

    protected SeparationRule() {}

    SeparationRule(TenantId tenant) {
        this.tenant = tenant.value();
        this.separation = Separation.NONE;
    }

    void become(Separation separation) {
        this.separation = separation;
    }

    Separation separation() {
        return separation;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
