package org.minsheng.endpoints.texts;

import java.io.IOException;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Texts in the language of whoever asks: Chinese first, English second. */
@AutoConfiguration(before = {MessageSourceAutoConfiguration.class, WebMvcAutoConfiguration.class})
@Import({Languages.class, Texts.class})
public class TextsAutoConfiguration {

    @Bean
    MessageSource messageSource() throws IOException {
        return new FeatureTexts();
    }
}
