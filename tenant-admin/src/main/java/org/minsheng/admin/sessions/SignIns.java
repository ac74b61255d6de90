package org.minsheng.admin.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.accounts.CredentialsChanged;
import org.minsheng.admin.accounts.PersonId;
import org.minsheng.admin.membership.MembershipId;
import org.minsheng.endpoints.refusals.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each time that somebody was let in. Whatever is given out afterwards names its sign-in, so that all of it ends with that:
 * tokens, their renewal, and the conversation that could have given others.
 */
@Component
@Transactional
public class SignIns {

    /** Of one person, open or over: more than devices anybody has, and enough to see when it was somebody else. */
    static final int MOST = 50;

    /** A token for less than that would be renewed before it was used, and then no more. */
    private static final Duration LEAST = Duration.ofSeconds(30);

    private static final String OPEN = " ended_at is null and at > :oldest";

    private final JdbcClient jdbc;
    private final InstantSource realTime;
    private final SessionRules rules;
    private final ApplicationEventPublisher events;

    SignIns(JdbcClient jdbc, InstantSource realTime, SessionRules rules, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.realTime = realTime;
        this.rules = rules;
        this.events = events;
    }

    /** Somebody is let in who gave the password at that time. The oldest of very many ends. */
    public UUID begin(PersonId person, Instant at, String address, Device device) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into sign_in (id, person, at, address, browser, system)
                        values (:id, :person, :at, :address, :browser, :system)
                        """)
                .param("id", id)
                .param("person", person.value())
                .param("at", utc(at))
                .param("address", address)
                .param("browser", device.browser().name())
                .param("system", device.system().name())
                .update();
        forgetAllBut(MOST, person);
        return id;
    }

    private void forgetAllBut(int most, PersonId person) {
        announce(jdbc.sql("""
                        with old as (delete from sign_in where id in (
                            select id from sign_in where person = :person order by at desc, id offset :most)
                            returning id, at, ended_at)
                        select id from old where""" + OPEN)
                .param("person", person.value())
                .param("most", most)
                .param("oldest", oldest())
                .query(UUID.class)
                .list());
    }

    /** A token is wanted for it. When it will be over; empty if it is, or as good as. */
    public Optional<Instant> use(UUID signIn, @Nullable MembershipId membership) {
        return jdbc.sql("update sign_in set used_at = :now, membership = :membership where id = :id and" + OPEN
                        + " returning at")
                .param("now", utc(realTime.instant()))
                .param("membership", membership == null ? null : membership.value())
                .param("id", signIn)
                .param("oldest", oldest().plus(LEAST))
                .query(OffsetDateTime.class)
                .optional()
                .map(at -> at.toInstant().plus(rules.lifetime()));
    }

    @Transactional(readOnly = true)
    public boolean isOpen(UUID signIn) {
        return jdbc.sql("select exists (select from sign_in where id = :id and" + OPEN + ")")
                .param("id", signIn)
                .param("oldest", oldest())
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody who gave the password at that time has to give it again. */
    public boolean isTooLongAgo(Instant at) {
        return !at.plus(rules.lifetime()).isAfter(realTime.instant());
    }

    /** Where the person is signed in, the last used first; without those that never came to a token. */
    @Transactional(readOnly = true)
    public List<SignIn> openOnes(PersonId person) {
        return jdbc.sql("select * from sign_in where person = :person and used_at is not null and" + OPEN
                        + " order by used_at desc, id")
                .param("person", person.value())
                .param("oldest", oldest())
                .query((row, _) -> signIn(row))
                .list();
    }

    /** The one before that one, or, where that one is not known, the last. */
    @Transactional(readOnly = true)
    public Optional<SignIn> before(@Nullable UUID signIn, PersonId person) {
        return jdbc.sql("""
                        select * from sign_in
                         where person = :person and id is distinct from :id
                           and at <= coalesce((select at from sign_in where id = :id), 'infinity')
                         order by at desc, id limit 1""")
                .param("person", person.value())
                .param("id", signIn, java.sql.Types.OTHER)
                .query((row, _) -> signIn(row))
                .optional();
    }

    /** One of the person's own; what is none of theirs, or over already, is not found. */
    public void end(PersonId person, UUID signIn) {
        if (end("id = :id", person, signIn) == 0) {
            throw new NotFound();
        }
    }

    /** All of the person's but that one; without one, all. */
    public void endOthers(PersonId person, @Nullable UUID signIn) {
        end("id is distinct from :id", person, signIn);
    }

    private int end(String which, PersonId person, @Nullable UUID signIn) {
        List<UUID> ended = jdbc.sql("update sign_in set ended_at = :now where person = :person and " + which + " and"
                        + OPEN + " returning id")
                .param("now", utc(realTime.instant()))
                .param("person", person.value())
                .param("id", signIn, java.sql.Types.OTHER)
                .param("oldest", oldest())
                .query(UUID.class)
                .list();
        announce(ended);
        return ended.size();
    }

    /** What was opened with the old ones ends; that tokens are over is said of the person. */
    @EventListener
    void on(CredentialsChanged changed) {
        jdbc.sql("update sign_in set ended_at = ? where person = ? and ended_at is null")
                .params(utc(realTime.instant()), changed.person().value())
                .update();
    }

    private void announce(List<UUID> ended) {
        if (!ended.isEmpty()) {
            events.publishEvent(new SignInsEnded(ended));
        }
    }

    private OffsetDateTime oldest() {
        return utc(realTime.instant().minus(rules.lifetime()));
    }

    private static SignIn signIn(ResultSet row) throws SQLException {
        UUID membership = row.getObject("membership", UUID.class);
        OffsetDateTime used = row.getObject("used_at", OffsetDateTime.class);
        return new SignIn(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("address"),
                new Device(
                        Device.Browser.valueOf(row.getString("browser")),
                        Device.System.valueOf(row.getString("system"))),
                membership == null ? null : new MembershipId(membership),
                used == null ? null : used.toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
