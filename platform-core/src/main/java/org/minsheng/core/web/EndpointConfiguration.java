package org.minsheng.core.web;

import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.minsheng.tenancy.token.Actor;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The parameters that controllers of this service may take, and how OpenAPI describes them. */
@Configuration(proxyBeanMethods = false)
class EndpointConfiguration implements WebMvcConfigurer {

    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    static {
        // who acts comes from the token: no parameter that a client could fill in
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, IfMatch.class);
    }

    /** Months as our pages write them: one of the year +999999999 is a date that nothing can be reckoned with. */
    @Override
    public void addFormatters(FormatterRegistry formats) {
        formats.addConverter(String.class, YearMonth.class, text -> {
            if (!MONTH.matcher(text).matches()) {
                throw new IllegalArgumentException("Not yyyy-MM");
            }
            return YearMonth.parse(text);
        });
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new IfMatchParameters());
    }

    @Bean
    OperationCustomizer ifMatchInOpenApi() {
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
