package org.minsheng.core.ground.figures;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An amount in whole fen (1 yuan = 100 fen), never negative; in JSON the number of fen. */
public record Money(@JsonValue long fen) implements Comparable<Money> {

    public static final Money NONE = new Money(0);

    /** The most that can be said at once: a trillion yuan. Tens of thousands of such amounts still add up. */
    public static final long MOST_FEN = 100_000_000_000_000L;
    /** What is said of more, in people's units: it is nearly always yuan given where ten thousand yuan are asked for. */
    public static final String TOO_MUCH = "{money.too-much}";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Money {
        if (fen < 0) {
            throw new IllegalArgumentException("An amount of money is not negative: " + fen + " fen");
        }
    }

    public static @Nullable Money ofFen(@Nullable Long fen) {
        return fen == null ? null : new Money(fen);
    }

    /** The other way round, for answers and columns. */
    public static @Nullable Long fenOf(@Nullable Money money) {
        return money == null ? null : money.fen;
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }
}
