package org.minsheng.gateway.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Primary;
import org.springframework.session.MapSession;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.data.redis.RedisSessionRepository;
import org.springframework.stereotype.Component;

/**
 * A page asks several things at once: they read the session from Redis together, once a second, and that somebody was here is
 * written down once a minute. What one gateway ends, another may take for open for a second; services do not, for a token ends
 * with its sign-in and they ask. A change is made to what Redis holds, never to what was read a moment ago.
 */
@Primary
@Component
class NearSessions implements SessionRepository<NearSession> {

    /**
     * @param read how old may be what a request knows of its session
     * @param noted how exactly is known when a session was used last, after which it ends when nobody uses it
     */
    @ConfigurationProperties("minsheng.session.every")
    record Every(
            @DefaultValue("1s") Duration read,
            @DefaultValue("1m") Duration noted) {}

    private static final int MANY = 10_000;

    private final SessionRepository<Session> stored;
    private final Duration noted;
    private final Cache<String, MapSession> near;

    @Autowired
    @SuppressWarnings("unchecked")
    NearSessions(RedisSessionRepository stored, Every every) {
        this((SessionRepository<Session>) (SessionRepository<?>) stored, every);
    }

    NearSessions(SessionRepository<Session> stored, Every every) {
        this.stored = stored;
        this.noted = every.noted();
        this.near = Caffeine.newBuilder()
                .maximumSize(MANY)
                .expireAfterWrite(every.read())
                .build();
    }

    @Override
    public NearSession createSession() {
        return new NearSession(stored.createSession());
    }

    @Override
    public @Nullable NearSession findById(String id) {
        MapSession read = near.get(id, this::read);
        return read == null ? null : new NearSession(read, () -> stored.findById(id), noted);
    }

    /** As it stands in Redis now. */
    Optional<NearSession> findNow(String id) {
        near.invalidate(id);
        return Optional.ofNullable(findById(id));
    }

    @Override
    public void save(NearSession session) {
        session.changed().ifPresent(changed -> {
            stored.save(changed);
            near.invalidate(session.foundBy());
            near.invalidate(session.getId());
        });
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
        near.invalidate(id);
    }

    private @Nullable MapSession read(String id) {
        Session session = stored.findById(id);
        return session == null ? null : new MapSession(session);
    }
}
