package org.minsheng.core.joint;

import org.jspecify.annotations.Nullable;

/** Which projects of the joint board, and in what order. */
public record BoardFilter(
        int year,
        @Nullable String tenant,
        @Nullable String light,
        @Nullable String type,
        @Nullable String text,
        Sort sort,
        boolean descending) {

    /**
     * What a page of the board can be ordered by; unknown progress comes before 0 %, the worst light first. Where that
     * is the same, and for {@code SOURCE} from the start, tenant and number decide.
     */
    public enum Sort {
        NO("no::numeric"),
        TITLE("title"),
        SOURCE("0::numeric"),
        LIGHT("array_position(array['RED', 'YELLOW', 'GREEN', 'UNKNOWN'], light)::numeric"),
        PROGRESS("coalesce(progress, -1)"),
        LATE("late::int::numeric");

        private final String expression;

        Sort(String expression) {
            this.expression = expression;
        }

        String expression() {
            return expression;
        }

        boolean isText() {
            return this == TITLE;
        }
    }

    /** Whether it may leave out projects of the year. */
    boolean narrows() {
        return tenant != null || light != null || type != null || text != null;
    }

    /** Names the list that a cursor was cut from. */
    String list() {
        return String.join(
                "|",
                "joint-board",
                Integer.toString(year),
                String.valueOf(tenant),
                String.valueOf(light),
                String.valueOf(type),
                String.valueOf(text),
                sort.name(),
                Boolean.toString(descending));
    }
}
