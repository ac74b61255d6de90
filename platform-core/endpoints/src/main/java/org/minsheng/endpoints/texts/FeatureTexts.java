package org.minsheng.endpoints.texts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The texts of a service: each feature has {@code messages/<feature>.properties}, which is Chinese, and
 * {@code …_en.properties}. A date or a month within a text is written as people write it: 2026年11月22日.
 */
final class FeatureTexts extends ResourceBundleMessageSource {

    private static final String SUFFIX = ".properties";

    FeatureTexts() throws IOException {
        setDefaultEncoding(StandardCharsets.UTF_8.name());
        // whoever asks for neither language gets the Chinese text, not that of the server's own locale
        setFallbackToSystemLocale(false);
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*" + SUFFIX);
        setBasenames(Stream.of(found)
                .map(Resource::getFilename)
                .filter(name -> name != null && !name.contains("_"))
                .map(name -> "messages/" + name.substring(0, name.length() - SUFFIX.length()))
                .distinct()
                .sorted()
                .toArray(String[]::new));
    }

    @Override
    protected Object[] resolveArguments(Object @Nullable [] arguments, @Nullable Locale locale) {
        return Stream.of(super.resolveArguments(arguments, locale))
                .map(argument -> written(argument, locale))
                .toArray();
    }

    private static Object written(@Nullable Object argument, @Nullable Locale locale) {
        boolean english = locale != null && locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return switch (argument) {
            // what Spring has no word for, such as the type of a body that said none
            case null -> "";
            case LocalDate day ->
                english ? in("d MMMM yyyy").format(day) : in("yyyy年M月d日").format(day);
            case YearMonth month ->
                english ? in("MMMM yyyy").format(month) : in("yyyy年M月").format(month);
            default -> argument;
        };
    }

    private static DateTimeFormatter in(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
