package org.minsheng.endpoints.versions;

import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.List;
import java.util.stream.Stream;
import org.minsheng.endpoints.BehindTheGateway;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** {@link IfMatch} as a parameter of controllers, and as a header in the description. */
@AutoConfiguration
@BehindTheGateway
public class VersionsAutoConfiguration {

    @Bean
    WebMvcConfigurer ifMatchParameters() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new IfMatchParameters());
            }
        };
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(GlobalOperationCustomizer.class)
    static class Description {

        static {
            // it is a header, described as one below
            SpringDocUtils.getConfig().addRequestWrapperToIgnore(IfMatch.class);
        }

        @Bean
        GlobalOperationCustomizer ifMatchInOpenApi() {
            return (operation, handler) -> {
                boolean takesVersion = Stream.of(handler.getMethodParameters())
                        .anyMatch(parameter -> parameter.getParameterType().equals(IfMatch.class));
                if (takesVersion) {
                    operation.addParametersItem(
                            new HeaderParameter().name(HttpHeaders.IF_MATCH).schema(new StringSchema()));
                }
                return operation;
            };
        }
    }
}
