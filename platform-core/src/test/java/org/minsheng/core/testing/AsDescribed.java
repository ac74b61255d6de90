package org.minsheng.core.testing;

import org.minsheng.tenancy.testing.OnlyDescribedAnswers;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Every answer that a test gets must be one that the service's description knows. */
@TestConfiguration(proxyBeanMethods = false)
class AsDescribed {

    @Bean
    FilterRegistrationBean<OnlyDescribedAnswers> onlyDescribedAnswers() {
        var registration = new FilterRegistrationBean<>(new OnlyDescribedAnswers("core"));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
