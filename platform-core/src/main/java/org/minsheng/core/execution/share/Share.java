package org.minsheng.core.execution.share;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.ground.figures.Figures;
import org.minsheng.tenancy.TenantId;

/** A district's part of a city's target. */
@Entity
class Share {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private String district;

    private @Nullable BigDecimal target;

    protected Share() {}

    Share(TenantId district) {
        this.district = district.value();
    }

    void give(@Nullable BigDecimal part) {
        this.target = part;
    }

    UUID id() {
        return id;
    }

    TenantId district() {
        return new TenantId(district);
    }

    @Nullable BigDecimal target() {
        return target == null ? null : Figures.plain(target);
    }
}
