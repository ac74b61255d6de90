package org.minsheng.tenancy.web;

import java.io.IOException;
import java.util.List;
import org.minsheng.tenancy.token.ActorParameters;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;

/**
 * Request ids, roles before bodies, what text may come in and how it goes out, and the {@code Actor} parameter, for every
 * service that has tenancy.
 */
@AutoConfiguration(before = MessageSourceAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class TenancyWebAutoConfiguration {

    @Bean
    FilterRegistrationBean<RequestIds> requestIds() {
        var registration = new FilterRegistrationBean<>(new RequestIds());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ModestBodies> modestBodies() {
        var registration = new FilterRegistrationBean<>(new ModestBodies());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    /** A request is traced as a whole; a span for each filter of it would cost more than most of them. */
    @Bean
    SecurityObservationSettings oneSpanForAll() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    MessageSource messageSource() throws IOException {
        return new FeatureTexts();
    }

    @Bean
    JacksonModule storableText() {
        return new SimpleModule("storable-text").addDeserializer(String.class, new StorableText());
    }

    @Bean
    StorableParameters storableParameters() {
        return new StorableParameters();
    }

    @Bean
    WebMvcConfigurer endpointsOfTenants(BeanFactory beans) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new RolesBeforeBodies(beans));
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ActorParameters());
            }
        };
    }
}
