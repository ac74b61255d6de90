package org.minsheng.admin;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.minsheng.admin.abilities.Ability;
import org.minsheng.admin.congresses.TenantsKnown;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.abilities.Abilities;
import org.minsheng.tenancy.token.Role;
import org.minsheng.tenancy.web.SameMembershipFilter;
import org.minsheng.tenancy.web.TenantGate;
import org.minsheng.tenancy.web.TenantScopeFilter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The interface for programs: a bearer token or nothing. What a role may do stands at each use case; what is not named
 * here is denied. Pages and sessions of signing in have a chain of their own, before these.
 */
@Configuration
@EnableMethodSecurity
class ApiSecurity {

    // the public has its own door and no business here
    private static final String[] OF_PEOPLE = Stream.of(Role.values())
            .filter(role -> role.isGiven() || role == Role.PLATFORM_OPERATOR)
            .map(Role::authority)
            .toArray(String[]::new);

    private final HandlerExceptionResolver problems;
    private final LocaleResolver locales;

    ApiSecurity(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems, LocaleResolver locales) {
        this.problems = problems;
        this.locales = locales;
    }

    /** What came in through another port than ours is the management's, and that is all: no ingress leads there. */
    @Bean
    @Order(0)
    SecurityFilterChain management(HttpSecurity http, ServletContext ours) throws Exception {
        return http.securityMatcher(request -> request.getServletContext() != ours)
                .authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.toAnyEndpoint())
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                        (request, response, _) -> problem(request, response, new NotFound())))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(100)
    SecurityFilterChain api(HttpSecurity http, TenantGate gate) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/internal/**")
                        .hasAuthority("SCOPE_internal")
                        .requestMatchers("/api/admin/openapi", "/api/admin/openapi.yaml", "/api/admin/openapi/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/admin/public/invitations/*")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/admin/public/invitations/*")
                        .permitAll()
                        .requestMatchers("/api/admin/**")
                        .hasAnyAuthority(OF_PEOPLE)
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(
                        bearer -> bearer.jwt(jwt -> jwt.jwtAuthenticationConverter(Abilities.converter(Ability.class)))
                                .authenticationEntryPoint(this::problem))
                .addFilterAfter(new SameMembershipFilter(problems), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new TenantScopeFilter(gate, problems), SameMembershipFilter.class)
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(this::problem).accessDeniedHandler(this::problem))
                // no cookie signs anybody in here, so no page of another site can use one
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    TenantGate tenantGate(TenantsKnown tenants) {
        return (TenantId tenant) -> tenants.find(tenant)
                .filter(TenantsKnown.KnownTenant::open)
                .map(open -> TenantGate.Admission.OPEN)
                .orElse(TenantGate.Admission.CLOSED);
    }

    private void problem(HttpServletRequest request, HttpServletResponse response, Exception refused) {
        LocaleContextHolder.setLocale(locales.resolveLocale(request));
        problems.resolveException(request, response, null, refused);
    }
}
