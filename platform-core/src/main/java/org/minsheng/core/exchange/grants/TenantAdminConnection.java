package org.minsheng.core.exchange.grants;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** How this service asks tenant-admin: as itself, with a token of its own. */
@Configuration(proxyBeanMethods = false)
class TenantAdminConnection {

    private static final String CLIENT = "platform-core";
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(10);

    @Bean
    GrantRecords grantRecords(
            RestClient.Builder clients,
            ClientRegistrationRepository registrations,
            @Value("${minsheng.services.tenant-admin}") String address) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        requests.setReadTimeout(READ);
        RestClient client = clients.baseUrl(address)
                .requestFactory(requests)
                .requestInterceptor(asOurselves(registrations))
                .build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build()
                .createClient(GrantRecords.class);
    }

    private static OAuth2ClientHttpRequestInterceptor asOurselves(ClientRegistrationRepository registrations) {
        var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(
                registrations, new InMemoryOAuth2AuthorizedClientService(registrations));
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .clientCredentials()
                .build());
        var interceptor = new OAuth2ClientHttpRequestInterceptor(manager);
        interceptor.setClientRegistrationIdResolver(request -> CLIENT);
        // nobody is signed in here; the token is kept under the name of the service itself
        var self =
                new AnonymousAuthenticationToken(CLIENT, CLIENT, AuthorityUtils.createAuthorityList("SCOPE_internal"));
        interceptor.setPrincipalResolver(request -> self);
        return interceptor;
    }
}
