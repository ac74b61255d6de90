package org.minsheng.admin.membership;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;

/** Names a membership, here and in the tokens of those who act with it; Hibernate makes it at the first saving. */
@Embeddable
public record MembershipId(
        @Column(name = "id") @UuidGenerator(style = Style.VERSION_7)
        UUID value) implements Serializable {

    public static MembershipId of(String text) {
        return new MembershipId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
