package org.minsheng.core.execution.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;
import org.minsheng.core.ground.written.FigureReading.Say;

/** Gathers findings, each cause once, in the order in which they were met. */
public final class Findings {

    /** Beyond some dozens nobody looks them up one by one. */
    private static final int MOST_PLACES = 50;
    /** A file in which more is wrong is not mended by its list. */
    private static final int MOST = 500;

    private static final int LONGEST_VALUE = 80;

    private record Cause(String sheet, String column, String code, List<String> arguments) {}

    private static final class Places {
        private final int row;
        private final Set<String> values = new LinkedHashSet<>();
        private final List<String> names = new ArrayList<>();
        private int count;

        Places(int row) {
            this.row = row;
        }

        String value() {
            return shortened(String.join("、", values));
        }
    }

    private final Map<Cause, Places> found = new LinkedHashMap<>();
    private int more;

    public boolean none() {
        return found.isEmpty();
    }

    public void inFile(String code, List<String> arguments) {
        Cause cause = new Cause("", "", code, arguments);
        if (found.size() >= MOST && !found.containsKey(cause)) {
            more++;
        } else {
            found.putIfAbsent(cause, new Places(0));
        }
    }

    /** @param row counted from nought */
    public void inRow(String sheet, int row, Say say, String value) {
        add(new Cause(sheet, "", say.code(), say.arguments()), row, value, Integer.toString(row + 1));
    }

    /** @param row and column counted from nought */
    public void inCell(String sheet, int row, int column, String heading, String value, Say say) {
        add(
                new Cause(sheet, heading, say.code(), say.arguments()),
                row,
                value,
                CellReference.convertNumToColString(column) + (row + 1));
    }

    private void add(Cause cause, int row, String value, String place) {
        if (found.size() >= MOST && !found.containsKey(cause)) {
            more++;
            return;
        }
        Places places = found.computeIfAbsent(cause, c -> new Places(row + 1));
        places.count++;
        if (places.names.size() < MOST_PLACES) {
            places.names.add(place);
            if (!value.isEmpty()) {
                places.values.add(shortened(value));
            }
        }
    }

    public List<Finding> all() {
        List<Finding> all = new ArrayList<>();
        found.forEach((cause, places) -> all.add(new Finding(
                cause.sheet,
                places.row,
                cause.column,
                places.value(),
                cause.code,
                cause.arguments.stream().map(Findings::shortened).toList(),
                places.names,
                places.count)));
        if (more > 0) {
            all.add(new Finding("", 0, "", "", "more", List.of(Integer.toString(more)), List.of(), more));
        }
        return all;
    }

    public static String shortened(String text) {
        return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text;
    }
}
