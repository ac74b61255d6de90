package org.minsheng.core.ground.figures;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Keeps a month in a text column, like {@code 2020-07}, which sorts as months do. */
@Converter(autoApply = true)
final class MonthColumn implements AttributeConverter<@Nullable YearMonth, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable YearMonth month) {
        return month == null ? null : month.toString();
    }

    @Override
    public @Nullable YearMonth convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : YearMonth.parse(text);
    }
}
