package org.minsheng.admin.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;

/** Everything under {@code /auth}: the sign-in page's questions, with a session, and the endpoints of OAuth 2. */
@Configuration
class SignInSecurity {

    private static final String AUTHORIZE = "/auth/oauth2/authorize";

    private final HandlerExceptionResolver problems;
    private final LocaleResolver locales;

    SignInSecurity(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems, LocaleResolver locales) {
        this.problems = problems;
        this.locales = locales;
    }

    @Bean
    @Order(10)
    SecurityFilterChain signIn(
            HttpSecurity http,
            SignInSession session,
            SignInDesk desk,
            SignOut signOut,
            @Value("${minsheng.public-address}") String publicAddress)
            throws Exception {
        var server = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher("/auth/**")
                .with(
                        server,
                        it -> it.tokenRevocationEndpoint(
                                        revocation -> revocation.revocationResponseHandler(signOut::revoked))
                                .oidc(oidc -> oidc.logoutEndpoint(logout -> logout.logoutResponseHandler(signOut)))
                                .clientAuthentication(clients ->
                                        clients.authenticationProviders(providers -> providers.forEach(provider -> {
                                            if (provider instanceof ClientSecretAuthenticationProvider bySecret) {
                                                bySecret.setPasswordEncoder(new Clients.ConstantTime());
                                            }
                                        }))))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/auth/sign-in", "/auth/sign-in/**")
                        .permitAll()
                        .requestMatchers(server.getEndpointsMatcher())
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .addFilterAfter(
                        new AskAgain(AUTHORIZE, publicAddress + "/sign-in", session, desk),
                        SecurityContextHolderFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie(publicAddress))
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .ignoringRequestMatchers(server.getEndpointsMatcher()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(this::problem).accessDeniedHandler(this::problem))
                .build();
    }

    /** The page gets the token in the answer; the cookie beside it is for our eyes. */
    private static CookieCsrfTokenRepository csrfCookie(String publicAddress) {
        var cookie = new CookieCsrfTokenRepository();
        cookie.setCookieName("XSRF-TOKEN-SIGNIN");
        cookie.setHeaderName("X-XSRF-TOKEN");
        cookie.setCookiePath("/auth");
        cookie.setCookieCustomizer(it -> it.httpOnly(true).sameSite("Lax").secure(publicAddress.startsWith("https:")));
        return cookie;
    }

    @Bean
    AuthorizationServerSettings endpoints(@Value("${minsheng.issuer}") String issuer) {
        return AuthorizationServerSettings.builder()
                .issuer(issuer)
                .authorizationEndpoint(AUTHORIZE)
                .tokenEndpoint("/auth/oauth2/token")
                .jwkSetEndpoint("/auth/oauth2/jwks")
                .tokenRevocationEndpoint("/auth/oauth2/revoke")
                .tokenIntrospectionEndpoint("/auth/oauth2/introspect")
                .oidcUserInfoEndpoint("/auth/userinfo")
                .oidcLogoutEndpoint("/auth/connect/logout")
                .build();
    }

    @Bean
    OAuth2AuthorizationService authorizationService(JdbcOperations jdbc, RegisteredClientRepository clients) {
        return new HashedTokens(new JdbcOAuth2AuthorizationService(jdbc, clients));
    }

    private void problem(HttpServletRequest request, HttpServletResponse response, Exception refused) {
        LocaleContextHolder.setLocale(locales.resolveLocale(request));
        problems.resolveException(request, response, null, refused);
    }
}
