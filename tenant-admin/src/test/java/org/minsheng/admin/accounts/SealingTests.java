package org.minsheng.admin.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class SealingTests {

    private final byte[] secret = "JBSWY3DPEHPK3PXP".getBytes(StandardCharsets.US_ASCII);
    private final PersonId person = new PersonId(UUID.randomUUID());

    @Test
    void what_was_sealed_opens_for_its_person_alone() throws IOException {
        Sealing sealing = new Sealing(null, key("signing key"));
        String sealed = sealing.seal(secret, person);
        assertThat(sealing.open(sealed, person)).isEqualTo(secret);
        assertThat(sealing.seal(secret, person)).isNotEqualTo(sealed);
        assertThatThrownBy(() -> sealing.open(sealed, new PersonId(UUID.randomUUID())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_sealing_key_of_its_own_outlives_the_signing_key() throws IOException {
        String sealed = new Sealing(key("sealing key"), key("signing key")).seal(secret, person);
        assertThat(new Sealing(key("sealing key"), key("the next signing key")).open(sealed, person))
                .isEqualTo(secret);
        Sealing without = new Sealing(null, key("signing key"));
        assertThatThrownBy(() -> without.open(sealed, person)).isInstanceOf(IllegalStateException.class);
    }

    private static ByteArrayResource key(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
    }
}
