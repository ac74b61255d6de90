package org.minsheng.admin.invitations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;

/** Names an invitation, and opens nothing; Hibernate makes it when the invitation is first saved. */
@Embeddable
public record InvitationId(
        @Column(name = "id") @UuidGenerator(style = Style.VERSION_7)
        UUID value) implements Serializable {

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
