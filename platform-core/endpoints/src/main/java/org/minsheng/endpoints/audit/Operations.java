package org.minsheng.endpoints.audit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All that can be asked of a service, and what the description calls it: people look for a deed by its words. */
class Operations {

    private final ObjectProvider<RequestMappingHandlerMapping> handlers;
    private final MessageSource texts;

    Operations(ObjectProvider<RequestMappingHandlerMapping> handlers, MessageSource texts) {
        this.handlers = handlers;
        this.texts = texts;
    }

    /** In words, or as it is where there are none. */
    String called(String act) {
        String said = texts.getMessage(act.replace(' ', '.'), null, act, LocaleContextHolder.getLocale());
        return said == null ? act : said;
    }

    /** Whose words hold this text. */
    List<String> calledLike(String part) {
        String sought = part.toLowerCase(Locale.ROOT);
        return handlers.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(Operations::acts)
                .distinct()
                .filter(act -> called(act).toLowerCase(Locale.ROOT).contains(sought))
                .toList();
    }

    private static Stream<String> acts(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().stream()
                .flatMap(method -> info.getPatternValues().stream().map(pattern -> method + " " + pattern));
    }
}
