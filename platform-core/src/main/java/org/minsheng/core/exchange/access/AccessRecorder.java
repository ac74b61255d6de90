package org.minsheng.core.exchange.access;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.exchange.grants.GrantId;
import org.minsheng.core.exchange.transport.Outbox;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Actor;
import org.minsheng.tenancy.token.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who read what through which grant. It is written in the transaction of the access itself, so nothing is answered that
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
            GrantId grant, TenantId grantor, @Nullable String subject, int projects) {}

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
        String role = foremost(reader).name();
        Instant at = clock.instant();
        Recorded recorded = add(reader.person(), role, what, at, accesses);
        int number = recorded.number == null ? numberFor(reader.person()) : recorded.number;
        outbox.append(
                accesses.stream()
                        .map(each -> new Access(
                                Objects.requireNonNull(recorded.ids.get(each.grant())),
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

    /**
     * @param ids by grant
     * @param number by which the grantor knows the reader; null if they have none yet
     */
    private record Recorded(
            Map<GrantId, UUID> ids, @Nullable Integer number) {}

    /** In one statement, because a city looks through as many grants as it has districts. */
    private Recorded add(UUID person, String role, Access.What what, Instant at, Collection<Through> accesses) {
        Map<GrantId, UUID> ids = new HashMap<>();
        List<@Nullable Integer> numbers = new ArrayList<>();
        jdbc.sql("""
                        insert into access (id, grant_id, grantor, at, person, role, what, subject, projects)
                        select uuidv7(), each.grant_id, each.grantor, :at, :person, :role, :what, each.subject, each.projects
                        from unnest(:grants, :grantors, :subjects, :projects) as each (grant_id, grantor, subject, projects)
                        returning id, grant_id, (select number from access_reader where person = :person) as number
                        """)
                .param("grants", each(accesses, each -> each.grant().value(), UUID[]::new))
                .param("grantors", each(accesses, each -> each.grantor().value(), String[]::new))
                .param("subjects", each(accesses, Through::subject, String[]::new))
                .param("projects", each(accesses, Through::projects, Integer[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", person)
                .param("role", role)
                .param("what", what.name())
                .query(row -> {
                    ids.put(new GrantId(row.getObject("grant_id", UUID.class)), row.getObject("id", UUID.class));
                    numbers.add(row.getObject("number", Integer.class));
                });
        return new Recorded(ids, numbers.getFirst());
    }

    private static <T extends @Nullable Object> T[] each(
            Collection<Through> accesses, Function<Through, T> part, IntFunction<T[]> array) {
        return accesses.stream().map(part).toArray(array);
    }

    /** The same for the same person for ever, and telling nothing else about them. */
    private int numberFor(UUID person) {
        jdbc.sql("insert into access_reader (person) values (:person) on conflict do nothing")
                .param("person", person)
                .update();
        return jdbc.sql("select number from access_reader where person = :person")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    /** The grantor reads one role: the first that the person holds, in the order in which the roles are listed. */
    private static Role foremost(Actor reader) {
        return Arrays.stream(Role.values())
                .filter(reader.roles()::contains)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody reads without a role"));
    }
}
