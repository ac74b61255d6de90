package org.minsheng.endpoints.testing;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Every answer that a test gets must be one that the service's description knows. */
@TestConfiguration(proxyBeanMethods = false)
public class AsDescribed {

    /** @param description its address, {@code /api/<service>/openapi} */
    @Bean
    FilterRegistrationBean<OnlyDescribedAnswers> onlyDescribedAnswers(
            @Value("${springdoc.api-docs.path}") String description) {
        var registration = new FilterRegistrationBean<>(
                new OnlyDescribedAnswers(description.split("/", -1)[2]));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
