package org.minsheng.gateway.signin;

import io.lettuce.core.ClientOptions;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.minsheng.gateway.Addresses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.serializer.JdkSerializationRedisSerializer;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.data.redis.serializer.SerializationException;
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

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    @Bean
    CookieSerializer sessionCookie(Addresses addresses) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("MINSHENG");
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
        };
    }

    /** Without Redis a request is refused at once instead of waiting for a connection that may not come. */
    @Bean
    LettuceClientOptionsBuilderCustomizer refuseAtOnce() {
        return options -> options.disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS);
    }

    /** After an update of our libraries an old session may be unreadable: then its owner signs in again, nothing breaks. */
    @Bean
    RedisSerializer<Object> springSessionDefaultRedisSerializer() {
        return new JdkSerializationRedisSerializer(Sessions.class.getClassLoader()) {
            @Override
            public @Nullable Object deserialize(byte @Nullable [] bytes) {
                try {
                    return super.deserialize(bytes);
                } catch (SerializationException unreadable) {
                    LOG.info("A session of an earlier version is dropped");
                    return null;
                }
            }
        };
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
