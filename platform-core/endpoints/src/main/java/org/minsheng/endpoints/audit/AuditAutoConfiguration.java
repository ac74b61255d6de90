package org.minsheng.endpoints.audit;

import jakarta.servlet.http.HttpServletRequest;
import org.minsheng.endpoints.BehindTheGateway;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Whatever is changed or taken along is written down. */
@AutoConfiguration
@BehindTheGateway
@Import({AuditTrail.class, Operations.class, AuditPages.class})
public class AuditAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Bystander nobodyWithoutAToken() {
        return new Bystander() {
            @Override
            public boolean concerns(HttpServletRequest request) {
                return false;
            }

            @Override
            public Who who(HttpServletRequest request) {
                return Who.NOBODY;
            }
        };
    }

    /** Before roles are asked: who was refused has tried. */
    @Bean
    WebMvcConfigurer auditedRequests(AuditTrail trail, Bystander bystander) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors
                        .addInterceptor(new AuditedRequests(trail, bystander))
                        .order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }
}
