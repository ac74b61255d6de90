package org.minsheng.admin.congresses;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a congress is called, and of which region it is, for a time. */
@Embeddable
public record DatedName(
        @Column(name = "name") String name,
        @Column(name = "region_code") String regionCode,
        Period validity) implements Dated<DatedName> {

    static DatedName of(Region region) {
        return new DatedName(region.name(), region.code(), region.validity());
    }

    @Override
    public @Nullable DatedName before(LocalDate day) {
        var rest = validity.before(day);
        return rest == null ? null : new DatedName(name, regionCode, rest);
    }
}
