package org.minsheng.admin.congresses;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that was, is or will be so for a time. */
interface Dated<T extends Dated<T>> {

    Period validity();

    /** What is left of it when something else begins on that day; null: nothing. */
    @Nullable T before(LocalDate day);
}
