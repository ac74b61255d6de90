package org.minsheng.core.joint;

import org.jspecify.annotations.Nullable;
import org.minsheng.core.ground.figures.Light;
import org.minsheng.core.ground.figures.ProjectType;
import org.minsheng.endpoints.lists.Order;

/** The filters and the order of the board, as they stand in the address. */
record BoardQuery(
        @Nullable Integer year,
        @Nullable String tenant,
        @Nullable Light light,
        @Nullable ProjectType type,
        @Nullable String q,
        @Nullable SortBy sort,
        @Nullable Order order) {

    enum SortBy {
        no,
        title,
        source,
        progress,
        light,
        late;

        BoardFilter.Sort sort() {
            return switch (this) {
                case no -> BoardFilter.Sort.NO;
                case title -> BoardFilter.Sort.TITLE;
                case source -> BoardFilter.Sort.SOURCE;
                case progress -> BoardFilter.Sort.PROGRESS;
                case light -> BoardFilter.Sort.LIGHT;
                case late -> BoardFilter.Sort.LATE;
            };
        }
    }

    BoardFilter filter(int thisYear) {
        return new BoardFilter(
                year == null ? thisYear : year,
                blankToNull(tenant),
                light == null ? null : light.name(),
                type == null ? null : type.name(),
                blankToNull(q),
                sort == null ? BoardFilter.Sort.SOURCE : sort.sort(),
                order == Order.desc);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
