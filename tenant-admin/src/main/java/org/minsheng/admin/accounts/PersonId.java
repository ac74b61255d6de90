package org.minsheng.admin.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;

/** Names a person, here and in every token; Hibernate makes it when the person is first saved. */
@Embeddable
public record PersonId(
        @Column(name = "id") @UuidGenerator(style = Style.VERSION_7)
        UUID value) implements Serializable {

    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
