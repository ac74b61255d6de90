package org.minsheng.core.execution.yearlist;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.figures.ProjectType;
import org.minsheng.core.ground.figures.Quality;
import org.minsheng.core.ground.figures.Target;
import org.minsheng.core.ground.tables.RowError;

/** One row under the header: hands out its values and notes what is wrong with them. */
final class ListRow {

    /** Also keeps a figure like 1e999999999 from ever being spelt out. */
    private static final Pattern FIGURE = Pattern.compile("-?\\d{1,14}(\\.\\d{1,4})?");

    private static final Map<String, ProjectType> TYPES =
            Map.of("建设类", ProjectType.CONSTRUCTION, "资助补助类", ProjectType.SUBSIDY);
    private static final Map<String, Comparison> COMPARISONS = Map.of(
            "等于", Comparison.EQ,
            "不少于", Comparison.GE,
            "不超过", Comparison.LE,
            "全覆盖", Comparison.FULL_COVERAGE,
            "尽力而为", Comparison.BEST_EFFORT);
    private static final Map<String, Quality> QUALITIES = Map.of(
            "准确", Quality.EXACT,
            "复原", Quality.RESTORED,
            "缺失", Quality.LOST,
            "残缺", Quality.TRUNCATED);

    private final int number;
    private final Header header;
    private final List<String> cells;
    private final List<RowError> errors;

    ListRow(int number, Header header, List<String> cells, List<RowError> errors) {
        this.number = number;
        this.header = header;
        this.cells = cells;
        this.errors = errors;
    }

    int number() {
        return number;
    }

    boolean empty() {
        return cells.stream().allMatch(String::isEmpty);
    }

    String text(ListColumn column) {
        int at = header.indexOf(column);
        return at < cells.size() ? cells.get(at) : "";
    }

    void wrong(ListColumn column, String code, String... arguments) {
        errors.add(new RowError(number, header.nameOf(column), shortened(text(column)), code, List.of(arguments)));
    }

    /** What stands there, or null (noted) if nothing does or too much. */
    @Nullable String required(ListColumn column) {
        String text = text(column);
        if (text.isEmpty()) {
            wrong(column, "missing");
            return null;
        }
        if (text.length() > column.longest()) {
            wrong(column, "too-long", Integer.toString(column.longest()));
            return null;
        }
        return text;
    }

    @Nullable Integer wholeNumber(ListColumn column) {
        String text = required(column);
        if (text == null) {
            return null;
        }
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) == 0) {
            wrong(column, "not-a-whole-number");
            return null;
        }
        return Integer.valueOf(text);
    }

    @Nullable ProjectType type() {
        return word(ListColumn.TYPE, TYPES, ProjectType.values());
    }

    @Nullable Target target() {
        Comparison comparison = word(ListColumn.COMPARATOR, COMPARISONS, Comparison.values());
        Quality quality = word(ListColumn.QUALITY, QUALITIES, Quality.values());
        String text = text(ListColumn.TARGET);
        if (!text.isEmpty() && !FIGURE.matcher(text).matches()) {
            wrong(ListColumn.TARGET, "not-a-figure");
            return null;
        }
        if (comparison == null || quality == null) {
            return null;
        }
        BigDecimal figure = text.isEmpty() ? null : new BigDecimal(text);
        Target.Contradiction contradiction = Target.contradictionIn(comparison, figure, quality);
        if (contradiction != null) {
            wrong(
                    ListColumn.TARGET,
                    "target." + contradiction.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            return null;
        }
        return new Target(comparison, figure, quality);
    }

    /** Null where nothing stands, and (noted) where something stands that is no figure. */
    @Nullable BigDecimal baseline() {
        String text = text(ListColumn.BASELINE);
        if (text.isEmpty()) {
            return null;
        }
        if (!FIGURE.matcher(text).matches() || text.startsWith("-")) {
            wrong(ListColumn.BASELINE, "baseline.not-a-figure");
            return null;
        }
        return new BigDecimal(text);
    }

    private <E extends Enum<E>> @Nullable E word(ListColumn column, Map<String, E> chinese, E[] all) {
        String text = required(column);
        if (text == null) {
            return null;
        }
        E found = chinese.get(text);
        if (found == null) {
            found = Arrays.stream(all)
                    .filter(e -> e.name().equalsIgnoreCase(text))
                    .findFirst()
                    .orElse(null);
        }
        if (found == null) {
            wrong(column, "not-one-of", choices(chinese, all));
        }
        return found;
    }

    private static <E extends Enum<E>> String choices(Map<String, E> chinese, E[] all) {
        return String.join(
                "、", Arrays.stream(all).map(e -> chineseOf(chinese, e)).toList());
    }

    static <E> String chineseOf(Map<String, E> chinese, E word) {
        return chinese.entrySet().stream()
                .filter(e -> Objects.equals(e.getValue(), word))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
