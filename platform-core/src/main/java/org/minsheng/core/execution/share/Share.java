package org.minsheng.core.execution.share;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.ground.figures.Figures;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantIdColumn;

/** A district's part of a city's target. */
@Entity
class Share {

    @Id
    private ShareId id;

    @Column(updatable = false)
    @Convert(converter = TenantIdColumn.class)
    private TenantId district;

    private @Nullable BigDecimal target;

    protected Share() {}

    Share(TenantId district) {
        this.id = ShareId.fresh();
        this.district = district;
    }

    void give(@Nullable BigDecimal part) {
        this.target = part;
    }

    ShareId id() {
        return id;
    }

    TenantId district() {
        return district;
    }

    @Nullable BigDecimal target() {
        return target == null ? null : Figures.plain(target);
    }
}
