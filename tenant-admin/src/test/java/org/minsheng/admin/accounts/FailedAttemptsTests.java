package org.minsheng.admin.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minsheng.admin.AdminTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

@AdminTest
class FailedAttemptsTests {

    @Autowired
    FailedAttempts attempts;

    @Autowired
    JdbcClient jdbc;

    /** Whoever tries all names from all networks fills no disk. */
    @Test
    void only_so_many_are_kept_and_the_latest_of_them() {
        String latest = UUID.randomUUID().toString();
        for (int i = 0; i < 30; i++) {
            attempts.begin("password:" + latest + i, Source.of("192.0.2.3"), Optional.empty());
        }
        attempts.forgetOldOnes(10);
        assertThat(jdbc.sql("select count(*) from failed_attempts")
                        .query(Long.class)
                        .single())
                .isEqualTo(10);
        attempts.forgetOldOnes(10);
        assertThat(attempts.begin("password:" + latest + 29, Source.of("192.0.2.3"), Optional.empty())
                        .closedUntil())
                .isNull();
        assertThat(jdbc.sql("select count(*) from failed_attempts where attempts = 2")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    /** Days are counted by a clock of our own, so that nobody waits half a year. */
    @Test
    void a_browser_is_known_for_180_days() throws IOException {
        Instant begun = Instant.parse("2026-01-01T08:00:00Z");
        Person person = mock(Person.class);
        when(person.id()).thenReturn(new PersonId(UUID.randomUUID()));
        when(person.passwordHash()).thenReturn("a hash");
        People people = mock(People.class);
        when(people.findById(person.id())).thenReturn(Optional.of(person));
        var sealing = new Sealing(null, new ByteArrayResource("key".getBytes(StandardCharsets.UTF_8)));
        String mark = new KnownDevices(sealing, InstantSource.fixed(begun), people)
                .marked(person.id(), Source.of("192.0.2.1"));
        Source from = Source.of("192.0.2.1", mark);
        for (int days : new int[] {0, 179, 180, -1}) {
            var later = new KnownDevices(sealing, InstantSource.fixed(begun.plusSeconds(days * 86_400L)), people);
            assertThat(later.known(from, person).isPresent())
                    .as("after %d days", days)
                    .isEqualTo(days >= 0 && days < 180);
            assertThat(later.known(from, null)).isEmpty();
        }
    }
}
