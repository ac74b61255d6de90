package org.minsheng.gateway.signin;

import org.minsheng.gateway.Addresses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.web.client.RestClient;

/**
 * How we reach the authorization server. Every address is given, nothing is discovered, so the gateway starts
 * whether or not the other side is up.
 */
@Configuration(proxyBeanMethods = false)
class AuthorizationServer {

    static final String CLIENT = "api-gateway";

    @Bean
    ClientRegistrationRepository clients(Addresses addresses) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(CLIENT)
                .clientId(CLIENT)
                .clientSecret(addresses.auth().clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .scope(OidcScopes.OPENID)
                .redirectUri(addresses.publicAddress() + "/login/oauth2/code/" + CLIENT)
                .issuerUri(addresses.issuer().toString())
                .authorizationUri(addresses.issuer() + "/oauth2/authorize")
                .tokenUri(addresses.auth().tokenUri())
                .jwkSetUri(addresses.auth().jwkSetUri())
                .build());
    }

    /** We ourselves again, where we ask for the public: nobody signs in with it, so it is not among the {@link #clients}. */
    @Bean
    ClientRegistration visitorClient(Addresses addresses) {
        return ClientRegistration.withRegistrationId("visitors")
                .clientId(CLIENT)
                .clientSecret(addresses.auth().clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope("visitor")
                .tokenUri(addresses.auth().tokenUri())
                .build();
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeExchange(RestClient tokenEndpoint) {
        var exchange = new RestClientAuthorizationCodeTokenResponseClient();
        exchange.setRestClient(tokenEndpoint);
        return exchange;
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refresh(RestClient tokenEndpoint) {
        var refresh = new RestClientRefreshTokenTokenResponseClient();
        refresh.setRestClient(tokenEndpoint);
        return refresh;
    }

    @Bean
    RestClient tokenEndpoint(ClientHttpRequestFactory connections) {
        return RestClient.builder()
                .requestFactory(connections)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }
}
