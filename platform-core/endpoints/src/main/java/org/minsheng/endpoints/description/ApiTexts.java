package org.minsheng.endpoints.description;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of the description, in the reader's language: those common to all services, and the service's own. */
class ApiTexts {

    private final MessageSource common = common();
    private final MessageSource ofService;

    ApiTexts(MessageSource ofService) {
        this.ofService = ofService;
    }

    String common(String code) {
        return common.getMessage(code, null, language());
    }

    @Nullable String commonIfAny(String code) {
        return common.getMessage(code, null, null, language());
    }

    @Nullable String ofService(String code) {
        return ofService.getMessage(code, null, null, language());
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }

    private static MessageSource common() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("org.minsheng.endpoints.description/api");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
