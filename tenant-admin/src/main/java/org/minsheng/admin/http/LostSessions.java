package org.minsheng.admin.http;

import io.lettuce.core.RedisException;
import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.data.redis.RedisSystemException;

/** A session of signing in could not be read or kept, because Redis did not answer. */
public final class LostSessions {

    private LostSessions() {}

    /**
     * Whether a failure is only this. Sessions are kept when the answer begins, so that it may come in the wrapping of
     * whoever was writing the answer, and from Lettuce itself as well as in Spring's words.
     */
    public static boolean explain(Throwable failed) {
        for (Throwable each = failed; each != null; each = each.getCause()) {
            if (each instanceof RedisException
                    || each instanceof RedisConnectionFailureException
                    || each instanceof RedisSystemException) {
                return true;
            }
        }
        return false;
    }
}
