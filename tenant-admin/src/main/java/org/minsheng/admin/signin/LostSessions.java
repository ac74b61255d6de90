package org.minsheng.admin.signin;

import io.lettuce.core.RedisException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.data.redis.RedisSystemException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * A session of signing in could not be read or kept, because Redis did not answer. Sessions are kept when the answer begins,
 * so that the failure may come in the wrapping of whoever was writing the answer, and from Lettuce itself as well as in
 * Spring's words.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LostSessions {

    /** It is said by {@link FailuresInFilters}, outside of the session, which could not be kept here either. */
    @ExceptionHandler({RedisException.class, RedisConnectionFailureException.class, RedisSystemException.class})
    void leaveToTheFilters(Exception lost) throws Exception {
        throw lost;
    }

    static boolean explain(Throwable failed) {
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
