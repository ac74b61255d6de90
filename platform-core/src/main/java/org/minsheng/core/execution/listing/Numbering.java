package org.minsheng.core.execution.listing;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.header.ListColumn;
import org.minsheng.core.ground.written.FigureReading.Say;
import org.minsheng.core.ground.written.ListNumber;

/** The numbers of projects; where a list has none, they are numbered as they come. */
final class Numbering {

    private final Set<Integer> taken;
    private final Set<Integer> met;
    private final Map<String, Integer> given = new HashMap<>();

    /** @param met the numbers that the list has had so far, which grow with it */
    Numbering(Set<Integer> taken, Set<Integer> met) {
        this.taken = taken;
        this.met = met;
    }

    @Nullable Integer of(ListRow row, @Nullable String title) {
        if (!row.has(ListColumn.NO)) {
            if (title == null) {
                return null;
            }
            row.remark(Say.of("assumed.numbers"));
            return given.computeIfAbsent(title, t -> next());
        }
        String text = row.required(ListColumn.NO);
        if (text == null) {
            return null;
        }
        OptionalInt no = ListNumber.of(text);
        if (no.isEmpty()) {
            row.wrong(ListColumn.NO, Say.of("not-a-whole-number"));
            return null;
        }
        if (row.goesOn()) {
            row.remark(Say.of("row.goes-on"));
        }
        return no.getAsInt();
    }

    private int next() {
        int next = 1 + given.size();
        while (taken.contains(next) || given.containsValue(next) || met.contains(next)) {
            next++;
        }
        return next;
    }
}
