package org.minsheng.trail;

import org.jspecify.annotations.Nullable;

/**
 * Something that can't be so if nobody was at the tables but the service.
 *
 * @param history the table
 * @param row by its key; of a seal its position
 */
public record Finding(What what, String history, @Nullable String row) {

    /** In the words of whoever reads the check. */
    public enum What {
        ALTERED("says something else than when it was sealed"),
        REMOVED("is sealed and not there"),
        INSERTED("is there and was never sealed"),
        BY_ANOTHER_LOGIN("was written by another login than the service's"),
        BROKEN("is not chained to the seal before"),
        MISSING("is missing between two others"),
        CUT_OFF("is not where the chain is said to end"),
        NOT_AS_NOTED("is another than was noted outside"),
        NOT_KEPT("is no longer kept: the table, its key or its trigger is gone or was changed");

        private final String words;

        What(String words) {
            this.words = words;
        }
    }

    @Override
    public String toString() {
        return what + ": " + history + (row == null ? "" : " " + row) + " " + what.words;
    }
}
