package org.minsheng.admin.separation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;

/** Names what one person has asked a second one to agree to; Hibernate makes it when it is first saved. */
@Embeddable
public record ApprovalId(
        @Column(name = "id") @UuidGenerator(style = Style.VERSION_7)
        UUID value) implements Serializable {

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
