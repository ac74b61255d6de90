package org.minsheng.endpoints.refusals;

import org.minsheng.endpoints.BehindTheGateway;
import org.minsheng.endpoints.texts.TextsAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Every refusal is a problem (RFC 9457), whoever refuses. */
@AutoConfiguration(after = TextsAutoConfiguration.class)
@Import(NamedProblems.class)
public class RefusalsAutoConfiguration {

    /** The gateway refuses before any controller is asked, and with pages too. */
    @Configuration(proxyBeanMethods = false)
    @BehindTheGateway
    @Import(Problems.class)
    static class ByControllers {

        /** Spring Security turns these away before anything else, and would leave the words to the container. */
        @Bean
        RequestRejectedHandler notAnAddress(
                @Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> problems) {
            return (request, response, rejected) ->
                    problems.getObject().resolveException(request, response, null, rejected);
        }
    }
}
