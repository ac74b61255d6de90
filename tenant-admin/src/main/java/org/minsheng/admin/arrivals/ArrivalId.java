package org.minsheng.admin.arrivals;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;

/** Names somebody's coming; Hibernate makes it when it is first expected. */
@Embeddable
public record ArrivalId(
        @Column(name = "id") @UuidGenerator(style = Style.VERSION_7)
        UUID value) implements Serializable {

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
