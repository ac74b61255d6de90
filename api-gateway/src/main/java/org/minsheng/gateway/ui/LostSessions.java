package org.minsheng.gateway.ui;

import io.lettuce.core.RedisException;
import java.util.Optional;
import org.springframework.dao.DataAccessException;

/**
 * What it means to a person when a session could not be read or kept. Sessions are kept when the answer begins, so that the
 * store's failure may come in the wrapping of whoever was writing the answer, and from Lettuce itself as well as in Spring's
 * words.
 */
public final class LostSessions {

    /** The only sign that Spring Session gives of a session that was deleted while a request was under way. */
    private static final String DELETED_MEANWHILE = "Session was invalidated";

    private LostSessions() {}

    /** Empty if this failure is another one. */
    public static Optional<GatewayRefusal> refusal(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessException || cause instanceof RedisException) {
                return Optional.of(GatewayRefusal.SESSIONS_UNAVAILABLE);
            }
            if (cause instanceof IllegalStateException && DELETED_MEANWHILE.equals(cause.getMessage())) {
                return Optional.of(GatewayRefusal.SESSION_ENDED);
            }
        }
        return Optional.empty();
    }
}
