package org.minsheng.endpoints.description;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.minsheng.endpoints.BehindTheGateway;
import org.minsheng.tenancy.token.Actor;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.web.csrf.CsrfToken;

/** The same description whoever serves it and wherever: the pages' types are generated from it. */
// springdoc serves groups only if there are some by the time it is asked
@AutoConfiguration(beforeName = "org.springdoc.webmvc.core.configuration.MultipleOpenApiSupportConfiguration")
@BehindTheGateway
@ConditionalOnClass(OpenApiCustomizer.class)
@Import({DescribedModules.class, NoSuchModule.class})
public class DescriptionAutoConfiguration {

    static {
        // who acts comes from the token and the session: no parameter that a client could fill in
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, CsrfToken.class);
    }

    @Bean
    OpenAPI described(@Value("${spring.application.name}") String service) {
        return new OpenAPI()
                .info(new Info().title(service).version("1"))
                // without it, the address of whoever asked first
                .servers(List.of(new Server().url("/")));
    }

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    ApiTexts apiTexts(MessageSource messages) {
        return new ApiTexts(messages);
    }

    @Bean
    EntityTags entityTags(ApiTexts texts) {
        return new EntityTags(texts);
    }

    @Bean
    DescribedParameters describedParameters(ApiTexts texts) {
        return new DescribedParameters(texts);
    }

    @Bean
    NamedOperations namedOperations() {
        return new NamedOperations();
    }

    /** One after the other: what is answered when all is well is settled before refusals are added. */
    @Bean
    GlobalOpenApiCustomizer wholeDescription(
            RecordSchemas records,
            ApiTexts texts,
            EntityTags tags,
            DescribedParameters parameters,
            ObjectProvider<MoreRefusals> more) {
        var answered = new AlwaysAnswered(records);
        var operations = new DescribedOperations(texts, tags);
        var refusals = new DescribedRefusals(texts, more.orderedStream().toList());
        var constants = new DescribedConstants(texts);
        return api -> {
            answered.customise(api);
            operations.describe(api);
            parameters.describe(api);
            constants.describe(api);
            refusals.describe(api);
        };
    }
}
