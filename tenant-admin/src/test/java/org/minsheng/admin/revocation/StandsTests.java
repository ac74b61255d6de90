package org.minsheng.admin.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.minsheng.admin.AdminTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Sign-ins are many, and each ends once: what is remembered of them must not grow for ever. */
@AdminTest
@NullUnmarked
class StandsTests {

    @Autowired
    Stands stands;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void an_ended_sign_in_is_forgotten_once_no_token_of_it_can_be_about_and_core_has_heard() {
        UUID longAgo = closed("2 hours", true);
        UUID justNow = closed("1 minute", true);
        UUID untold = closed("2 hours", false);
        UUID person = UUID.randomUUID();
        transactions.executeWithoutResult(_ -> stands.raise(person));
        told(person, "2 hours", true);
        stands.forgetWhatIsOver();
        assertThat(stands.of(List.of(longAgo))).isZero();
        for (UUID remembered : List.of(justNow, untold, person)) {
            assertThat(stands.of(List.of(remembered))).isPositive();
        }
    }

    @Test
    void a_stand_is_raised_with_what_it_speaks_of_or_not_at_all() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> stands.raise(UUID.randomUUID()));
    }

    private UUID closed(String ago, boolean heard) {
        UUID signIn = UUID.randomUUID();
        transactions.executeWithoutResult(_ -> stands.close(signIn));
        told(signIn, ago, heard);
        return signIn;
    }

    private void told(UUID subject, String ago, boolean heard) {
        String passed = "now() - interval '%s'".formatted(ago);
        jdbc.sql("update revocation set told = %s, not_before = %s where subject = ?"
                        .formatted(heard ? "stand" : "0", passed))
                .param(subject)
                .update();
    }
}
