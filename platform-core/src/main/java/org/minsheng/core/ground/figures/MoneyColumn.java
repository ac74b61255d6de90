package org.minsheng.core.ground.figures;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps an amount in a bigint column of fen. */
@Converter(autoApply = true)
final class MoneyColumn implements AttributeConverter<@Nullable Money, @Nullable Long> {

    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable Money money) {
        return Money.fenOf(money);
    }

    @Override
    public @Nullable Money convertToEntityAttribute(@Nullable Long fen) {
        return Money.ofFen(fen);
    }
}
