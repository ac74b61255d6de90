package org.minsheng.core.ground.tables;

import java.util.Set;

/** Which rows and columns of a sheet nobody sees who opens it, counted from nought. */
record Hidden(Set<Integer> rows, Set<Integer> columns) {

    static final Hidden NOTHING = new Hidden(Set.of(), Set.of());

    Hidden {
        rows = Set.copyOf(rows);
        columns = Set.copyOf(columns);
    }
}
