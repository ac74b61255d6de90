package org.minsheng.gateway;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where things are: what the browser calls us, what tokens call their issuer, and where the services answer.
 *
 * @param issuer the external address of the authorization server; the browser is sent there
 */
@ConfigurationProperties("minsheng")
public record Addresses(URI publicAddress, URI issuer, Services services, Auth auth) {

    public record Services(URI platformCore, URI tenantAdmin) {}

    /** The same server's internal addresses: keys and tokens are fetched directly, whatever the outside calls it. */
    public record Auth(String jwkSetUri, String tokenUri, String clientSecret) {}

    /** Cookies are marked Secure when browsers reach us by https. */
    public boolean secure() {
        return "https".equals(publicAddress.getScheme());
    }
}
