package org.minsheng.core.execution.listing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.header.ListColumn;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.figures.ProjectType;
import org.minsheng.core.ground.figures.Quality;
import org.minsheng.core.ground.written.FigureReading.Say;
import org.minsheng.core.ground.written.ListWords;

/** Reads the words of a row that stand for a choice; where the list has no such column, what every reader would assume. */
final class RowWords {

    private static final String VERB = "完成";
    private static final Pattern MONEY_GIVEN = Pattern.compile(".*(发放|补贴|补助|资助|津贴|救助|减免|奖补).*");

    private final ListRow row;
    private boolean sound = true;

    RowWords(ListRow row) {
        this.row = row;
    }

    /** Whether none of them was refused. */
    boolean sound() {
        return sound;
    }

    @Nullable String verb() {
        if (!row.has(ListColumn.VERB)) {
            row.remark(Say.of("assumed.verb", VERB));
            return VERB;
        }
        return row.required(ListColumn.VERB);
    }

    @Nullable ProjectType type(@Nullable String name) {
        if (row.has(ListColumn.TYPE)) {
            return choice(ListColumn.TYPE, ListWords.TYPES);
        }
        ProjectType likely =
                name != null && MONEY_GIVEN.matcher(name).matches() ? ProjectType.SUBSIDY : ProjectType.CONSTRUCTION;
        row.remark(Say.of("assumed.type", ListWords.first(ListWords.TYPES, likely)));
        return likely;
    }

    @Nullable Comparison comparison() {
        if (!row.has(ListColumn.COMPARATOR)) {
            return null;
        }
        String text = row.required(ListColumn.COMPARATOR);
        if (text == null) {
            sound = false;
            return null;
        }
        Optional<Comparison> found = ListWords.comparison(text);
        if (found.isEmpty()) {
            notOneOf(ListColumn.COMPARATOR, ListWords.COMPARISONS);
        }
        return found.orElse(null);
    }

    /** @param all whether all of it is meant, which needs no figure */
    @Nullable Quality quality(boolean all) {
        if (row.has(ListColumn.QUALITY)) {
            return choice(ListColumn.QUALITY, ListWords.QUALITIES);
        }
        if (!row.orNothing(ListColumn.TARGET).isEmpty() || all) {
            return Quality.EXACT;
        }
        row.remark(ListColumn.TARGET, Say.of("assumed.lost"));
        return Quality.LOST;
    }

    private <E extends Enum<E>> @Nullable E choice(ListColumn column, Map<E, List<String>> words) {
        String text = row.required(column);
        if (text == null) {
            return null;
        }
        Optional<E> found = ListWords.called(words, text);
        if (found.isEmpty()) {
            notOneOf(column, words);
        }
        return found.orElse(null);
    }

    private <E extends Enum<E>> void notOneOf(ListColumn column, Map<E, List<String>> words) {
        row.wrong(column, Say.of("not-one-of", String.join("、", ListWords.choices(words))));
        sound = false;
    }
}
