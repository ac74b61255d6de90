package org.minsheng.core;

import jakarta.servlet.DispatcherType;
import java.util.stream.Stream;
import org.minsheng.core.ground.abilities.Ability;
import org.minsheng.tenancy.abilities.Abilities;
import org.minsheng.tenancy.revocation.RevocationFilter;
import org.minsheng.tenancy.revocation.Revocations;
import org.minsheng.tenancy.token.AccessTokens;
import org.minsheng.tenancy.token.Role;
import org.minsheng.tenancy.token.VerifiedTokens;
import org.minsheng.tenancy.web.SameMembershipFilter;
import org.minsheng.tenancy.web.TenantGate;
import org.minsheng.tenancy.web.TenantScopeFilter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Who may come in: bearers of the platform's tokens, each in their tenant; which role may do what stands at each use. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    // operators run the platform and see no tenant's data, so no role of theirs opens anything here; nor does a
    // visitor's,
    // except at the door made for visitors
    private static final String[] OF_A_TENANT =
            Stream.of(Role.values()).filter(Role::isGiven).map(Role::authority).toArray(String[]::new);

    @Bean
    SecurityFilterChain api(
            HttpSecurity http,
            TenantGate gate,
            Revocations revocations,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return http.csrf(AbstractHttpConfigurer::disable) // bearer tokens only: no cookie that a browser would add
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll() // what was refused below Spring shall say so, not "not signed in"
                        .requestMatchers("/internal/**")
                        .hasAuthority("SCOPE_internal")
                        .requestMatchers(HttpMethod.GET, "/api/core/openapi", "/api/core/openapi/**")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.GET,
                                "/actuator/health",
                                "/actuator/health/**",
                                "/actuator/info",
                                "/actuator/prometheus")
                        .permitAll()
                        .requestMatchers("/api/core/portal/**")
                        .hasAuthority(Role.VISITOR.authority())
                        .requestMatchers("/api/core/**")
                        .hasAnyAuthority(OF_A_TENANT)
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(
                        server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(Abilities.converter(Ability.class)))
                                .authenticationEntryPoint((request, response, e) ->
                                        problems.resolveException(request, response, null, e)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, e) -> problems.resolveException(request, response, null, e))
                        .accessDeniedHandler(
                                (request, response, e) -> problems.resolveException(request, response, null, e)))
                .addFilterAfter(new RevocationFilter(revocations, problems), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new SameMembershipFilter(problems), RevocationFilter.class)
                .addFilterAfter(new TenantScopeFilter(gate, problems), SameMembershipFilter.class)
                .build();
    }

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder accessTokens(
            @Value("${minsheng.auth.jwk-set-uri}") String keys, @Value("${minsheng.issuer}") String issuer) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        return new VerifiedTokens(decoder, AccessTokens.validator(issuer));
    }
}
