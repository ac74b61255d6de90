package org.minsheng.gateway.ui;

import io.lettuce.core.RedisException;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DataAccessException;

/**
 * What it means to a person when a session could not be read or kept. Sessions are kept when the answer begins, so that the
 * store's failure may come in the wrapping of whoever was writing the answer, and from Lettuce itself as well as in Spring's
 * words.
 */
public final class LostSessions {

    /** The only sign that Spring Session gives of a session that was deleted while a request was under way. */
    private static final String DELETED_MEANWHILE = "Session was invalidated";

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private LostSessions() {}

    /**
     * Empty if this failure is another one.
     *
     * @param method of the request: the session of a change may have been lost after the service had made it
     */
    public static Optional<GatewayRefusal> refusal(Throwable failed, String method) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessException || cause instanceof RedisException) {
                return Optional.of(
                        READS.contains(method) ? GatewayRefusal.SESSIONS_UNAVAILABLE : GatewayRefusal.CHANGE_UNCERTAIN);
            }
            if (cause instanceof IllegalStateException && DELETED_MEANWHILE.equals(cause.getMessage())) {
                return Optional.of(GatewayRefusal.SESSION_ENDED);
            }
        }
        return Optional.empty();
    }
}
