package org.minsheng.endpoints.requests;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the parameters of addresses look like. */
@Configuration(proxyBeanMethods = false)
class Parameters implements WebMvcConfigurer {

    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Days and months as our pages write them: one of the year +999999999 is a date that nothing can be reckoned with. */
    @Override
    public void addFormatters(FormatterRegistry formats) {
        formats.addConverter(String.class, YearMonth.class, read(MONTH, YearMonth::parse));
        formats.addConverter(String.class, LocalDate.class, read(DAY, LocalDate::parse));
    }

    private static <T extends TemporalAccessor> Converter<String, T> read(Pattern form, Function<String, T> reading) {
        return text -> {
            if (!form.matcher(text).matches()) {
                throw new IllegalArgumentException("Not " + form);
            }
            T read = reading.apply(text);
            if (!KnownYears.hold(read.get(ChronoField.YEAR))) {
                throw new KnownYears.InParameter();
            }
            return read;
        };
    }
}
