package org.minsheng.gateway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minsheng.endpoints.refusals.NamedProblems;
import org.minsheng.endpoints.refusals.RefusalsAutoConfiguration;
import org.minsheng.endpoints.texts.TextsAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.http.ProblemDetail;

class RefusalWordsTests {

    private final ApplicationContextRunner shared = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(TextsAutoConfiguration.class, RefusalsAutoConfiguration.class));

    @ParameterizedTest
    @EnumSource
    void every_refusal_has_its_words_in_both_languages(GatewayRefusal refusal) {
        shared.run(context -> {
            NamedProblems problems = context.getBean(NamedProblems.class);
            for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                ProblemDetail problem = problems.of(refusal.status(), refusal.slug(), language, null);
                assertThat(problem.getTitle()).isNotBlank();
                assertThat(problem.getDetail()).isNotBlank();
            }
        });
    }
}
