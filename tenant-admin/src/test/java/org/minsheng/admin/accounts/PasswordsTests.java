package org.minsheng.admin.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PasswordsTests {

    /** Comparing is what takes the time, and time would tell who has an account. */
    @Test
    void a_name_nobody_has_costs_the_same_comparison_as_a_wrong_password() {
        People people = mock(People.class);
        PasswordEncoder encoder = mock(PasswordEncoder.class);
        when(encoder.encode(any())).thenReturn("a hash");
        FailedAttempts attempts = mock(FailedAttempts.class);
        when(attempts.begin(any(), any(), any())).thenReturn(new FailedAttempts.Attempt("here", "anywhere", null));
        var passwords = new Passwords(
                people,
                attempts,
                mock(KnownDevices.class),
                encoder,
                mock(TransactionTemplate.class),
                mock(ApplicationEventPublisher.class));
        when(people.findByLoginName("somebody"))
                .thenReturn(Optional.of(
                        Person.withFirstPassword("某人", new LoginName("somebody"), "another hash", Instant.EPOCH)));
        int compared = 0;
        for (String login : new String[] {"somebody", "nobody"}) {
            assertThatExceptionOfType(WrongCredentials.class)
                    .isThrownBy(() -> passwords.verify(login, "a wrong password", Source.of("192.0.2.1")));
            verify(encoder, times(++compared)).matches(any(), any());
        }
    }

    /** A reset while the old password is being compared: who gave the old one has proven nothing about the new one. */
    @Test
    void what_is_proven_is_the_password_that_was_compared_and_not_the_one_that_replaced_it_meanwhile() {
        People people = mock(People.class);
        PasswordEncoder encoder = mock(PasswordEncoder.class);
        when(encoder.encode(any())).thenReturn("a hash");
        FailedAttempts attempts = mock(FailedAttempts.class);
        when(attempts.begin(any(), any(), any())).thenReturn(new FailedAttempts.Attempt("here", "anywhere", null));
        TransactionTemplate transactions = new TransactionTemplate(mock(PlatformTransactionManager.class));
        var passwords = new Passwords(
                people,
                attempts,
                mock(KnownDevices.class),
                encoder,
                transactions,
                mock(ApplicationEventPublisher.class));
        Person person = Person.withFirstPassword("某人", new LoginName("somebody"), "the old hash", Instant.EPOCH);
        when(people.findByLoginName("somebody")).thenReturn(Optional.of(person));
        when(people.findLockedById(any())).thenReturn(Optional.of(person));
        when(people.findById(any())).thenReturn(Optional.of(person));
        when(encoder.matches(any(), any())).thenAnswer(comparing -> {
            person.giveFirstPassword("the new hash");
            return true;
        });
        Passwords.Proven proven = passwords.verify("somebody", "the old password", Source.of("192.0.2.1"));
        assertThat(proven.stamp()).isNotEqualTo(passwords.stamp(new PersonId(UUID.randomUUID())));
        assertThatExceptionOfType(WrongCredentials.class)
                .isThrownBy(() -> passwords.choose(proven.person(), proven.stamp(), "桥下的白鹭 flies higher"));
        assertThat(person.passwordHash()).isEqualTo("the new hash");
    }
}
