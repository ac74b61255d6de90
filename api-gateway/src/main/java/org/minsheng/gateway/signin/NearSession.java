package org.minsheng.gateway.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** Read from what was read a moment ago, until the first change: that is made to what is stored, and then read there too. */
final class NearSession implements Session {

    private final String foundBy;
    private final Supplier<@Nullable Session> stored;
    private final Duration noticed;
    private Session seen;
    private boolean changed;

    /** @param noticed how much later an access must be to be worth writing down */
    NearSession(Session read, Supplier<@Nullable Session> stored, Duration noticed) {
        this.foundBy = read.getId();
        this.seen = read;
        this.stored = stored;
        this.noticed = noticed;
    }

    NearSession(Session created) {
        this(created, () -> created, Duration.ZERO);
        this.changed = true;
    }

    /** What is to be saved: nothing where nothing was changed. */
    Optional<Session> changed() {
        return changed ? Optional.of(seen) : Optional.empty();
    }

    String foundBy() {
        return foundBy;
    }

    private Session toChange() {
        if (!found()) {
            // as Spring Session says it of a session that ended while a request had it in hand
            throw new IllegalStateException("Session was invalidated");
        }
        return seen;
    }

    private boolean found() {
        Session now = changed ? seen : stored.get();
        if (now == null) {
            return false;
        }
        seen = now;
        changed = true;
        return true;
    }

    @Override
    public String getId() {
        return seen.getId();
    }

    @Override
    public String changeSessionId() {
        return toChange().changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return seen.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return seen.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
        toChange().setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        toChange().removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return seen.getCreationTime();
    }

    /** Ignored where it is hardly later than what is known: each one would be written, and a session ends hours after. */
    @Override
    public void setLastAccessedTime(Instant now) {
        if (!now.isBefore(seen.getLastAccessedTime().plus(noticed)) && found()) {
            seen.setLastAccessedTime(now);
        }
    }

    @Override
    public Instant getLastAccessedTime() {
        return seen.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration idle) {
        toChange().setMaxInactiveInterval(idle);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return seen.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return seen.isExpired();
    }
}
