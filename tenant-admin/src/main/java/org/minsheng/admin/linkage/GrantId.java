package org.minsheng.admin.linkage;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;

/** Names a grant; Hibernate makes it when the grant is first saved. */
@Embeddable
public record GrantId(
        @Column(name = "id") @UuidGenerator(style = Style.VERSION_7)
        UUID value) {

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
