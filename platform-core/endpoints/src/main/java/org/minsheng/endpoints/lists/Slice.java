package org.minsheng.endpoints.lists;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part of a list, and where the next part begins; {@code null} when this was the last. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Slice<T>(List<T> items, @Nullable String next) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MOST = 200;

    public Slice {
        items = List.copyOf(items);
    }

    /** How many to show: what was asked for, within reason. */
    public static int limit(@Nullable Integer asked) {
        return asked == null ? DEFAULT_LIMIT : Math.clamp(asked, 1, MOST);
    }

    /** Of one more row than shall be shown: the rows, and the cursor behind the last if there is that one more. */
    public static <T> Slice<T> of(List<T> oneMore, int limit, Function<T, Cursor> behind) {
        if (oneMore.size() <= limit) {
            return new Slice<>(oneMore, null);
        }
        List<T> shown = oneMore.subList(0, limit);
        return new Slice<>(shown, behind.apply(shown.getLast()).encode());
    }
}
