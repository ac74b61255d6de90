package org.minsheng.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Two gateways before one store. */
class NearSessionsTests {

    private static final NearSessions.Every EVERY =
            new NearSessions.Every(Duration.ofMinutes(1), Duration.ofMinutes(1));

    private final Counted stored = new Counted();
    private final NearSessions here = new NearSessions(stored, EVERY);
    private final NearSessions there = new NearSessions(stored, EVERY);

    @Test
    void what_a_page_asks_at_once_reads_the_session_once_and_writes_nothing() {
        String id = signedIn();
        stored.asked.clear();
        for (int i = 0; i < 12; i++) {
            NearSession session = found(here, id);
            session.setLastAccessedTime(Instant.now());
            assertThat(session.<String>getAttribute("tokens")).isEqualTo("first");
            here.save(session);
        }
        assertThat(stored.asked).containsExactly("find");
    }

    @Test
    void a_minute_later_it_is_written_that_somebody_was_here() {
        String id = signedIn();
        NearSession session = found(here, id);
        Instant later = session.getLastAccessedTime().plus(Duration.ofMinutes(1));
        session.setLastAccessedTime(later);
        here.save(session);
        assertThat(found(there, id).getLastAccessedTime()).isEqualTo(later);
    }

    @Test
    void a_change_is_read_here_at_once_and_made_to_what_another_gateway_has_stored() {
        String id = signedIn();
        NearSession seenBefore = found(here, id);
        NearSession changedThere = found(there, id);
        changedThere.setAttribute("theirs", "kept");
        there.save(changedThere);

        seenBefore.setAttribute("tokens", "second");
        here.save(seenBefore);

        assertThat(found(here, id).<String>getAttribute("tokens")).isEqualTo("second");
        assertThat(found(here, id).<String>getAttribute("theirs")).isEqualTo("kept");
    }

    @Test
    void who_renews_reads_what_is_stored_now() {
        String id = signedIn();
        found(here, id);
        NearSession renewedThere = found(there, id);
        renewedThere.setAttribute("tokens", "renewed");
        there.save(renewedThere);
        assertThat(here.findNow(id).orElseThrow().<String>getAttribute("tokens"))
                .isEqualTo("renewed");
    }

    @Test
    void what_ended_elsewhere_takes_no_change_and_does_not_come_back() {
        String id = signedIn();
        NearSession seenBefore = found(here, id);
        there.deleteById(id);
        seenBefore.setLastAccessedTime(Instant.now().plus(Duration.ofHours(1)));
        here.save(seenBefore);
        assertThatThrownBy(() -> seenBefore.setAttribute("tokens", "second")).isInstanceOf(IllegalStateException.class);
        assertThat(here.findNow(id)).isEmpty();
        assertThat(stored.findById(id)).isNull();
    }

    @Test
    void the_id_that_was_before_signing_in_leads_nowhere() {
        String before = signedIn();
        NearSession session = found(here, before);
        String after = session.changeSessionId();
        here.save(session);
        assertThat(here.findById(before)).isNull();
        assertThat(found(here, after).<String>getAttribute("tokens")).isEqualTo("first");
    }

    @Test
    void what_is_ended_here_is_ended_at_once() {
        String id = signedIn();
        found(here, id);
        here.deleteById(id);
        assertThat(here.findById(id)).isNull();
    }

    private String signedIn() {
        NearSession session = here.createSession();
        session.setAttribute("tokens", "first");
        here.save(session);
        return session.getId();
    }

    private static NearSession found(NearSessions sessions, String id) {
        return Objects.requireNonNull(sessions.findById(id));
    }

    /** As Redis does it: what was found is a copy, and an id that was changed is gone. */
    private static final class Counted implements SessionRepository<Session> {

        private final MapSessionRepository kept = new MapSessionRepository(new ConcurrentHashMap<>());
        private final List<String> asked = new ArrayList<>();

        @Override
        public Session createSession() {
            return kept.createSession();
        }

        @Override
        public void save(Session session) {
            asked.add("save");
            kept.save((MapSession) session);
        }

        @Override
        public @Nullable Session findById(String id) {
            asked.add("find");
            return kept.findById(id);
        }

        @Override
        public void deleteById(String id) {
            asked.add("delete");
            kept.deleteById(id);
        }
    }
}
