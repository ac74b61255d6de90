package org.minsheng.core.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Actor;
import org.minsheng.tenancy.token.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who read what through which grant. It is written in the transaction of the reading itself, so nothing is answered that
 * is not recorded, and it goes to the grantor with a role and a number in place of the person.
 */
@Component
public class Readings {

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    Readings(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What one request showed through one grant. */
    public record Reading(
            UUID grant, TenantId grantor, @Nullable String subject, int projects) {}

    /** Records one request: a row for each grant through which something was shown. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor reader, ReadThroughGrant.What what, Collection<Reading> readings) {
        if (readings.isEmpty()) {
            return;
        }
        int number = numberOf(reader.person());
        String role = foremost(reader).name();
        Instant at = clock.instant();
        for (Reading each : readings) {
            UUID id = add(reader.person(), role, what, at, each);
            outbox.append(
                    new ReadThroughGrant(
                            id, each.grant(), each.grantor(), at, role, number, what, each.subject(), each.projects()),
                    1);
        }
    }

    private UUID add(UUID person, String role, ReadThroughGrant.What what, Instant at, Reading reading) {
        return jdbc.sql("""
                        insert into grant_reading (id, grant_id, grantor, at, person, role, what, subject, projects)
                        values (uuidv7(), :grant, :grantor, :at, :person, :role, :what, :subject, :projects)
                        returning id
                        """)
                .param("grant", reading.grant())
                .param("grantor", reading.grantor().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", person)
                .param("role", role)
                .param("what", what.name())
                .param("subject", reading.subject())
                .param("projects", reading.projects())
                .query(UUID.class)
                .single();
    }

    /** The same for the same person for ever, and telling nothing else about them. */
    private int numberOf(UUID person) {
        return find(person).orElseGet(() -> {
            jdbc.sql("insert into reader (person) values (:person) on conflict do nothing")
                    .param("person", person)
                    .update();
            return find(person).orElseThrow();
        });
    }

    private Optional<Integer> find(UUID person) {
        return jdbc.sql("select number from reader where person = :person")
                .param("person", person)
                .query(Integer.class)
                .optional();
    }

    /** The grantor reads one role: the first that the person holds, in the order in which the roles are listed. */
    private static Role foremost(Actor reader) {
        return Arrays.stream(Role.values())
                .filter(reader.roles()::contains)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody reads without a role"));
    }
}
