package org.minsheng.gateway.signin;

import io.lettuce.core.ClientOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiFunction;
import org.minsheng.endpoints.sessions.SealedSessions;
import org.minsheng.gateway.Addresses;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.session.MapSession;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.data.redis.RedisSessionMapper;
import org.springframework.session.data.redis.RedisSessionRepository;
import org.springframework.session.data.redis.config.annotation.web.http.EnableRedisHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions live in Redis, so that any gateway can answer any request; the browser holds only a number nobody can guess. */
@Configuration(proxyBeanMethods = false)
@EnableRedisHttpSession(redisNamespace = "gateway:session")
class Sessions {

    static final String COOKIE = "MINSHENG";

    @Bean
    CookieSerializer sessionCookie(Addresses addresses) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(COOKIE);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseSecureCookie(addresses.secure());
        return cookie;
    }

    @Bean
    SessionRepositoryCustomizer<RedisSessionRepository> idleTime(@Value("${minsheng.session.idle:1h}") Duration idle) {
        return sessions -> {
            sessions.setDefaultMaxInactiveInterval(idle);
            sessions.setRedisSessionMapper(new HalfSessionsAreNone());
            SealedSessions.hideIds(sessions);
        };
    }

    /** Without Redis a request is refused at once instead of waiting for a connection that may not come. */
    @Bean
    LettuceClientOptionsBuilderCustomizer refuseAtOnce() {
        return options -> options.disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS);
    }

    @Bean
    RedisSerializer<Object> springSessionDefaultRedisSerializer(Addresses addresses) {
        return new SealedSessions(
                addresses.auth().clientSecret().getBytes(StandardCharsets.UTF_8), Sessions.class.getClassLoader());
    }

    /** A session that expired while a request was saving it leaves a rest without its creation time. */
    private static final class HalfSessionsAreNone implements BiFunction<String, Map<String, Object>, MapSession> {

        private final RedisSessionMapper whole = new RedisSessionMapper();

        @Override
        @SuppressWarnings("NullAway") // the repository reads null as "no such session"
        public MapSession apply(String id, Map<String, Object> stored) {
            try {
                return whole.apply(id, stored);
            } catch (IllegalStateException half) {
                return null;
            }
        }
    }
}
