package org.minsheng.admin.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import io.lettuce.core.ClientOptions;
import org.minsheng.endpoints.sessions.SealedSessions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.data.redis.RedisSessionRepository;
import org.springframework.session.data.redis.config.annotation.web.http.EnableRedisHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** The sessions of signing in, in Redis, so that any instance can go on; the browser sends them to {@code /auth} alone. */
@Configuration
@EnableRedisHttpSession(redisNamespace = "tenant-admin:session", maxInactiveIntervalInSeconds = 1800)
class Sessions {

    @Bean
    CookieSerializer sessionCookie(@Value("${minsheng.public-address}") String publicAddress) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("MINSHENG_SIGNIN");
        cookie.setCookiePath("/auth");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseSecureCookie(publicAddress.startsWith("https:"));
        return cookie;
    }

    /** Sealed with the key that signs tokens: whoever has that one needs no session. */
    @Bean
    RedisSerializer<Object> springSessionDefaultRedisSerializer(RSAKey tokenKey) throws JOSEException {
        return new SealedSessions(tokenKey.toRSAPrivateKey().getEncoded(), Sessions.class.getClassLoader());
    }

    @Bean
    SessionRepositoryCustomizer<RedisSessionRepository> hiddenIds() {
        return SealedSessions::hideIds;
    }

    /** Without Redis whoever signs in is told so at once, instead of after two seconds at each step. */
    @Bean
    LettuceClientOptionsBuilderCustomizer refuseAtOnce() {
        return options -> options.disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS);
    }
}
