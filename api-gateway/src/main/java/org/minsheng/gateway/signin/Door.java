package org.minsheng.gateway.signin;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.minsheng.gateway.Addresses;
import org.minsheng.gateway.ui.GatewayRefusal;
import org.minsheng.gateway.ui.LostSessions;
import org.minsheng.gateway.ui.Refusals;
import org.minsheng.gateway.ui.SecurityHeaders;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** Who comes in: pages are for everybody, the API only for a signed-in session, and no answer is ever a redirect. */
@Configuration(proxyBeanMethods = false)
class Door {

    private final Addresses addresses;
    private final Refusals refusals;
    private final SignedIn signedIn;

    Door(Addresses addresses, Refusals refusals, SignedIn signedIn) {
        this.addresses = addresses;
        this.refusals = refusals;
        this.signedIn = signedIn;
    }

    /** Pages and interfaces are at our own port: what came in through another is the management's, and that is all. */
    @Bean
    @Order(0)
    SecurityFilterChain management(HttpSecurity http, ServletContext ours) {
        return withoutSessions(http)
                .securityMatcher(request -> request.getServletContext() != ours)
                .authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.toAnyEndpoint())
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                        (request, response, _) -> refusals.send(GatewayRefusal.NOT_FOUND, request, response)))
                .build();
    }

    /** Files that caches may keep, and what browsers fetch of themselves, carry no cookie of anybody. */
    @Bean
    @Order(1)
    SecurityFilterChain files(HttpSecurity http, SecurityHeaders headers) {
        return withoutSessions(http)
                .securityMatcher(
                        "/assets/**", "/refusal.css", "/favicon.svg", "/m/sw.js", "/m/manifest.webmanifest", "/m/*.png")
                .headers(headers)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** The public reads and is nobody in particular: whatever session the browser has elsewhere is not even looked at. */
    @Bean
    @Order(2)
    SecurityFilterChain publicAddresses(HttpSecurity http, SecurityHeaders headers) {
        return withoutSessions(http)
                .securityMatcher("/o/**")
                .headers(headers)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, _) -> {
                    response.setHeader(HttpHeaders.ALLOW, "GET, HEAD");
                    refusals.send(GatewayRefusal.METHOD_NOT_ALLOWED, request, response);
                }))
                .build();
    }

    /** What pages ask all the time: nothing of signing in and out has to be looked for there. */
    @Bean
    @Order(3)
    SecurityFilterChain api(HttpSecurity http, SecurityHeaders headers) {
        return guarded(http, headers)
                .securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/admin/public/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .logout(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain pagesAndSignIn(
            HttpSecurity http,
            SecurityHeaders headers,
            SignInRequests signInRequests,
            SessionTokens tokens,
            SignOut signOut,
            OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeExchange) {
        return guarded(http, headers)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/docs/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .oauth2Login(login -> login.loginPage("/login")
                        .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                            @Override
                            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                                filter.setAuthenticationFailureHandler(Door.this::notStarted);
                                return filter;
                            }
                        })
                        .authorizedClientRepository(tokens)
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(signInRequests))
                        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(codeExchange))
                        .successHandler(Door::signedIn)
                        .failureHandler((request, response, _) ->
                                refusals.send(GatewayRefusal.SIGN_IN_FAILED, request, response)))
                .logout(logout ->
                        logout.logoutUrl("/logout").addLogoutHandler(signOut).logoutSuccessHandler(signOut))
                .build();
    }

    private HttpSecurity guarded(HttpSecurity http, SecurityHeaders headers) {
        return http.headers(headers)
                .securityContext(context -> context.securityContextRepository(signedIn))
                // the sign-in pages' own session guards itself in tenant-admin, and an invitation carries its own
                // secret
                .csrf(csrf -> csrf.spa()
                        .csrfTokenRepository(new SessionCsrf(Sessions.COOKIE, addresses.secure()))
                        .ignoringRequestMatchers("/auth/**", "/api/admin/public/**")
                        .ignoringRequestMatchers(SessionCsrf.hasNothingToGuard(Sessions.COOKIE)))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, _) ->
                                refusals.send(GatewayRefusal.NOT_SIGNED_IN, request, response))
                        .accessDeniedHandler(this::denied));
    }

    private static HttpSecurity withoutSessions(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                // switched off, it would be the usual one, which keeps what was refused in a session
                .requestCache(cache -> cache.requestCache(new NullRequestCache()));
    }

    private void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        refusals.send(
                why instanceof CsrfException ? withoutToken(request) : GatewayRefusal.NOT_ALLOWED, request, response);
    }

    private GatewayRefusal withoutToken(HttpServletRequest request) {
        return signedIn.containsContext(request) ? GatewayRefusal.PAGE_TOO_OLD : GatewayRefusal.NOT_SIGNED_IN;
    }

    /** Signing in could not even begin; when it was Redis, {@link SessionsUnavailable} knows what to say. */
    private void notStarted(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (LostSessions.refusal(why, request.getMethod()).isPresent()) {
            throw why;
        }
        refusals.send(GatewayRefusal.SIGN_IN_FAILED, request, response);
    }

    private static void signedIn(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        HttpSession session = request.getSession();
        String to = (String) session.getAttribute(SignInRequests.TO);
        session.removeAttribute(SignInRequests.TO);
        response.sendRedirect(to == null ? "/" : to);
    }
}
