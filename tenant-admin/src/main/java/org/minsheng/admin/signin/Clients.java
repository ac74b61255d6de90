package org.minsheng.admin.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.sessions.SessionRules;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The programs that may ask for tokens. They and their secrets are configuration, so no table keeps them. */
@Configuration
class Clients {

    static final String GATEWAY = "api-gateway";
    private static final String CORE = "platform-core";
    private static final String SELF = "tenant-admin";
    private static final Duration ACCESS = Duration.ofMinutes(5);

    /** {@code publicAddress} is where browsers find the gateway; every client has its secret. */
    @ConfigurationProperties("minsheng")
    record Settings(String publicAddress, @Nullable Map<String, Secret> clients) {
        record Secret(@Nullable String secret) {}

        boolean has(String client) {
            return clients != null && clients.containsKey(client);
        }

        String secretOf(String client) {
            Secret known = clients == null ? null : clients.get(client);
            if (known == null || known.secret() == null || known.secret().length() < 16) {
                throw new IllegalStateException(
                        "minsheng.clients." + client + ".secret is missing or shorter than 16 characters");
            }
            return known.secret();
        }
    }

    @Bean
    RegisteredClientRepository registeredClients(Settings settings, SessionRules sessions) {
        List<RegisteredClient> clients = new ArrayList<>();
        clients.add(gateway(settings, sessions.lifetime()));
        clients.add(service(CORE, settings.secretOf(CORE)));
        // this service signs the tokens it calls with by itself; a client of its own is for tools that act in its name
        if (settings.has(SELF)) {
            clients.add(service(SELF, settings.secretOf(SELF)));
        }
        return new InMemoryRegisteredClientRepository(clients);
    }

    private static RegisteredClient gateway(Settings settings, Duration lifetime) {
        return RegisteredClient.withId(GATEWAY)
                .clientId(GATEWAY)
                .clientSecret(settings.secretOf(GATEWAY))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                // for the public, and for nothing else: see VisitorClaims
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .redirectUri(settings.publicAddress() + "/login/oauth2/code/" + GATEWAY)
                .postLogoutRedirectUri(settings.publicAddress() + "/")
                .scope(OidcScopes.OPENID)
                .scope(VisitorClaims.SCOPE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(ACCESS)
                        .authorizationCodeTimeToLive(Duration.ofMinutes(1))
                        .refreshTokenTimeToLive(lifetime)
                        // a stolen refresh token works until the owner's next one, and then shows
                        .reuseRefreshTokens(false)
                        .build())
                .build();
    }

    private static RegisteredClient service(String id, String secret) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope("internal")
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(ACCESS).build())
                .build();
    }

    /**
     * Secrets of programs are long and random, so a slow hash would only cost time at every refresh. Compared in constant
     * time.
     */
    static final class ConstantTime implements PasswordEncoder {

        @Override
        public @Nullable String encode(@Nullable CharSequence secret) {
            return secret == null ? null : secret.toString();
        }

        @Override
        public boolean matches(@Nullable CharSequence sent, @Nullable String known) {
            return sent != null
                    && known != null
                    && MessageDigest.isEqual(
                            sent.toString().getBytes(StandardCharsets.UTF_8), known.getBytes(StandardCharsets.UTF_8));
        }
    }
}
