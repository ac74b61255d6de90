package org.minsheng.core.execution.listing;

import java.util.Optional;
import org.minsheng.core.execution.header.ListColumn;
import org.minsheng.core.ground.written.FigureReading.Say;
import org.minsheng.endpoints.names.Names.Odd;

/** Tells of letters in a cell that nobody sees or that are taken for others. */
final class OddLetters {

    private OddLetters() {}

    static boolean none(ListRow row, ListColumn column, Optional<Odd> found) {
        found.ifPresent(odd -> row.wrong(column, Say.of(odd.code(), odd.letter())));
        return found.isEmpty();
    }
}
