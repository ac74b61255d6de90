package org.minsheng.endpoints.requests;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;

/** What comes in: request ids, bodies of a modest size, roles before bodies, and no text that can't be stored. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import(Parameters.class)
public class RequestsAutoConfiguration {

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
    JacksonModule storableText() {
        return new SimpleModule("storable-text").addDeserializer(String.class, new StorableText());
    }

    @Bean
    StorableParameters storableParameters() {
        return new StorableParameters();
    }

    @Bean
    WebMvcConfigurer rolesBeforeBodies(BeanFactory beans) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new RolesBeforeBodies(beans));
            }
        };
    }
}
