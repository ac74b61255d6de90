package org.minsheng.endpoints.requests;

import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.util.unit.DataSize;

/**
 * Whatever the gateway takes, services take from it: it adds a token and writes letters of an address as numbers, which is
 * three times as long. What is too long is refused at the door, in our words, and not behind it in Tomcat's.
 */
class LongHeads implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** The gateway takes Tomcat's 8 KB. */
    private static final int MOST = (int) DataSize.ofKilobytes(40).toBytes();

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                http.setMaxHttpRequestHeaderSize(MOST);
            }
        });
    }
}
