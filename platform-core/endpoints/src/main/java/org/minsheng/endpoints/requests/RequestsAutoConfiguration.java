package org.minsheng.endpoints.requests;

import java.time.LocalDate;
import java.time.YearMonth;
import org.minsheng.endpoints.BehindTheGateway;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.annotation.AnnotationTemplateExpressionDefaults;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;

/** What comes in: request ids, bodies of a modest size, roles before bodies, and JSON that means what it says. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class RequestsAutoConfiguration {

    /** A request is traced as a whole; a span for each filter of it would cost more than most of them. */
    @Bean
    SecurityObservationSettings oneSpanForAll() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @ConditionalOnMissingBean(name = "requestIds")
    FilterRegistrationBean<RequestIds> newRequestIds() {
        return first(RequestIds.anew());
    }

    private static FilterRegistrationBean<RequestIds> first(RequestIds ids) {
        var registration = new FilterRegistrationBean<>(ids);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Configuration(proxyBeanMethods = false)
    @BehindTheGateway
    @Import({LongHeads.class, Parameters.class})
    static class Read {

        @Bean
        FilterRegistrationBean<RequestIds> requestIds() {
            return first(RequestIds.kept());
        }

        @Bean
        FilterRegistrationBean<ModestBodies> modestBodies() {
            var registration = new FilterRegistrationBean<>(new ModestBodies());
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
            return registration;
        }

        @Bean
        JacksonModule storableText() {
            return new SimpleModule("storable-text").addDeserializer(String.class, new StorableText());
        }

        @Bean
        JacksonModule isoText() {
            return new SimpleModule("iso-text")
                    .addDeserializer(LocalDate.class, IsoText.day())
                    .addDeserializer(YearMonth.class, IsoText.month());
        }

        /** Half a fen is a mistake to be told, and not to be cut off in silence. */
        @Bean
        JsonMapperBuilderCustomizer wholeNumbers() {
            return json -> json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        }

        @Bean
        StorableParameters storableParameters() {
            return new StorableParameters();
        }

        /** An annotation of a service's own may say who may by what stands in it. */
        @Bean
        static AnnotationTemplateExpressionDefaults namedAbilities() {
            return new AnnotationTemplateExpressionDefaults();
        }

        @Bean
        WebMvcConfigurer rolesBeforeBodies(BeanFactory beans) {
            return new WebMvcConfigurer() {
                @Override
                public void addInterceptors(InterceptorRegistry interceptors) {
                    interceptors.addInterceptor(new RolesBeforeBodies(beans));
                    interceptors.addInterceptor(new OneTypeEach());
                }
            };
        }
    }
}
