package org.minsheng.core.exchange.access;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.exchange.transport.Outbox;
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
public class AccessRecorder {

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    AccessRecorder(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What one request showed through one grant. */
    public record Through(
            UUID grant, TenantId grantor, @Nullable String subject, int projects) {}

    /**
     * Records one request.
     *
     * @param accesses one for each grant through which something was shown
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor reader, Access.What what, Collection<Through> accesses) {
        if (accesses.isEmpty()) {
            return;
        }
        int number = numberOf(reader.person());
        String role = foremost(reader).name();
        Instant at = clock.instant();
        Map<UUID, UUID> ids = add(reader.person(), role, what, at, accesses);
        outbox.append(
                accesses.stream()
                        .map(each -> new Access(
                                Objects.requireNonNull(ids.get(each.grant())),
                                each.grant(),
                                each.grantor(),
                                at,
                                role,
                                number,
                                what,
                                each.subject(),
                                each.projects()))
                        .toList(),
                1);
    }

    /** In one statement, because a city looks through as many grants as it has districts. Answers the ids by grant. */
    private Map<UUID, UUID> add(UUID person, String role, Access.What what, Instant at, Collection<Through> accesses) {
        Map<UUID, UUID> ids = new HashMap<>();
        jdbc.sql("""
                        insert into access (id, grant_id, grantor, at, person, role, what, subject, projects)
                        select uuidv7(), each.grant_id, each.grantor, :at, :person, :role, :what, each.subject, each.projects
                        from unnest(:grants, :grantors, :subjects, :projects) as each (grant_id, grantor, subject, projects)
                        returning id, grant_id
                        """)
                .param("grants", each(accesses, Through::grant, UUID[]::new))
                .param("grantors", each(accesses, reading -> reading.grantor().value(), String[]::new))
                .param("subjects", each(accesses, Through::subject, String[]::new))
                .param("projects", each(accesses, Through::projects, Integer[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", person)
                .param("role", role)
                .param("what", what.name())
                .query((row, _) -> ids.put(row.getObject("grant_id", UUID.class), row.getObject("id", UUID.class)))
                .list();
        return ids;
    }

    private static <T extends @Nullable Object> T[] each(
            Collection<Through> accesses, Function<Through, T> part, IntFunction<T[]> array) {
        return accesses.stream().map(part).toArray(array);
    }

    /** The same for the same person for ever, and telling nothing else about them. */
    private int numberOf(UUID person) {
        return find(person).orElseGet(() -> {
            jdbc.sql("insert into access_reader (person) values (:person) on conflict do nothing")
                    .param("person", person)
                    .update();
            return find(person).orElseThrow();
        });
    }

    private Optional<Integer> find(UUID person) {
        return jdbc.sql("select number from access_reader where person = :person")
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
