package org.minsheng.core.ground.changes;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One field as it was and as it is now.
 *
 * @param of which of several things the field belongs to, by its name
 * @param from a value that JSON can hold: text, number, date, several names, or such by month
 */
public record Edit(
        String field,
        @Nullable String of,
        @Nullable Object from,
        @Nullable Object to) {

    public Edit {
        from = plain(from);
        to = plain(to);
    }

    public static Edit of(String field, @Nullable Object from, @Nullable Object to) {
        return new Edit(field, null, from, to);
    }

    /** Several by their names, in whatever order; nobody is nothing. */
    public static Edit ofNames(String field, Collection<String> from, Collection<String> to) {
        return of(field, sorted(from), sorted(to));
    }

    private static @Nullable List<String> sorted(Collection<String> names) {
        return names.isEmpty() ? null : names.stream().sorted().toList();
    }

    boolean changesAnything() {
        return !Objects.equals(from, to);
    }

    /** 5 and 5.00 are one figure. */
    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof BigDecimal figure
                ? new BigDecimal(figure.stripTrailingZeros().toPlainString())
                : value;
    }
}
