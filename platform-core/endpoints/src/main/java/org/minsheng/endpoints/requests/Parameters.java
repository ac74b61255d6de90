package org.minsheng.endpoints.requests;

import java.time.YearMonth;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the parameters of addresses look like. */
@Configuration(proxyBeanMethods = false)
class Parameters implements WebMvcConfigurer {

    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

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
}
