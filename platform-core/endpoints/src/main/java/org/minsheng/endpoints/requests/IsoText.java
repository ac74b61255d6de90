package org.minsheng.endpoints.requests;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Days and months as our pages write them, and as nothing else: Jackson also takes them from numbers, from lists of numbers
 * and out of points in time, and of years that no database has. Of {@link KnownYears} alone.
 */
final class IsoText<T extends TemporalAccessor> extends StdScalarDeserializer<T> {

    private final Pattern form;
    private final Function<String, T> reading;

    private IsoText(Class<T> type, String form, Function<String, T> reading) {
        super(type);
        this.form = Pattern.compile(form);
        this.reading = reading;
    }

    static IsoText<LocalDate> day() {
        return new IsoText<>(LocalDate.class, "\\d{4}-\\d{2}-\\d{2}", LocalDate::parse);
    }

    static IsoText<YearMonth> month() {
        return new IsoText<>(YearMonth.class, "\\d{4}-\\d{2}", YearMonth::parse);
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            throw context.wrongTokenException(json, handledType(), JsonToken.VALUE_STRING, "Not a text");
        }
        String text = json.getString();
        if (!form.matcher(text).matches()) {
            throw context.weirdStringException(text, handledType(), "Not " + form);
        }
        try {
            T read = reading.apply(text);
            if (!KnownYears.hold(read.get(ChronoField.YEAR))) {
                throw new KnownYears.InBody(json, text, handledType());
            }
            return read;
        } catch (DateTimeException none) {
            throw context.weirdStringException(text, handledType(), "Not in any calendar");
        }
    }
}
