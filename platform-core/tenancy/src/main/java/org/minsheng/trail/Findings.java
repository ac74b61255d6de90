package org.minsheng.trail;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first of them; of a table that was emptied nobody reads a million. */
final class Findings {

    private static final int ENOUGH = 1_000;

    private final List<Finding> found = new ArrayList<>();

    void add(Finding.What what, String history, @Nullable Object row) {
        if (found.size() < ENOUGH) {
            found.add(new Finding(what, history, row == null ? null : String.valueOf(row)));
        }
    }

    List<Finding> all() {
        return found;
    }
}
