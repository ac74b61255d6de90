package org.minsheng.core.execution.listing;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.header.ListColumn;
import org.minsheng.core.execution.project.ListedProject.ListedIndicator;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.figures.Figures;
import org.minsheng.core.ground.figures.ProjectType;
import org.minsheng.core.ground.figures.Quality;
import org.minsheng.core.ground.figures.Target;
import org.minsheng.core.ground.figures.Window;
import org.minsheng.core.ground.written.BesideTarget;
import org.minsheng.core.ground.written.FigureReading;
import org.minsheng.core.ground.written.FigureReading.Say;
import org.minsheng.core.ground.written.ListWords;
import org.minsheng.core.ground.written.WrittenFigure;

/**
 * Reads the indicator of a row. What a list leaves out because every reader knows it (that a plain figure is exact, that
 * 全覆盖 is all of it) is filled in and remarked on; what can be meant in two ways is refused.
 */
final class IndicatorRow {

    private static final String ALL = "%";
    /** 单位 is also who answers for it. */
    private static final Pattern BODY = Pattern.compile(".{2,}(局|委|办|政府|公司|集团|街道|中心|委员会|办公室)");

    private final ListRow row;
    private final Window window;
    private boolean sound = true;

    IndicatorRow(ListRow row, Window window) {
        this.row = row;
        this.window = window;
    }

    /** Null, with the reasons noted, when something of it is wrong. */
    @Nullable ListedIndicator read() {
        ListColumn named = row.has(ListColumn.INDICATOR) ? ListColumn.INDICATOR : ListColumn.TITLE;
        String name = row.required(named);
        if (name != null && Aside.total(name)) {
            row.wrong(named, Say.of("indicator.total"));
            return null;
        }
        RowWords words = new RowWords(row);
        String verb = words.verb();
        ProjectType type = words.type(name);
        String unit = unit();
        Comparison said = words.comparison();
        Quality quality = words.quality(all(said, name));
        if (name == null || verb == null || type == null || unit == null || quality == null || !words.sound()) {
            return null;
        }
        Meant meant = meant(said, quality, unit, name);
        if (meant == null) {
            return null;
        }
        String counted = meant.unit;
        if (counted.isEmpty()) {
            row.wrong(ListColumn.UNIT, Say.of("missing"));
            return null;
        }
        BesideTarget beside = new BesideTarget(meant.target, counted, unit);
        Optional<BigDecimal> baseline = baseline(beside);
        MilestoneCells milestones = new MilestoneCells(row, window);
        SortedMap<YearMonth, BigDecimal> planned = milestones.of(beside, baseline.orElse(null));
        return sound && milestones.sound()
                ? new ListedIndicator(name, verb, type, meant.target, counted, baseline.orElse(null), planned)
                : null;
    }

    private record Meant(Target target, String unit) {}

    /** Empty where the list leaves it to the figure; null, noted, where it must say it. */
    private @Nullable String unit() {
        if (row.has(ListColumn.UNIT)) {
            String unit = row.orNothing(ListColumn.UNIT);
            if (WrittenFigure.in(unit).isPresent()) {
                row.wrong(ListColumn.UNIT, Say.of("unit.figure"));
                return null;
            }
            if (BODY.matcher(unit).matches()) {
                row.wrong(ListColumn.UNIT, Say.of("unit.body"));
                return null;
            }
            return row.fits(ListColumn.UNIT, unit) ? oneSign(unit) : null;
        }
        return oneSign(row.header().unitOf(ListColumn.TARGET));
    }

    /** Percent is kept as the one sign, whatever its width and whether in words. */
    private static String oneSign(String unit) {
        return Figures.isPercent(unit) && !unit.startsWith(ALL) ? ALL : unit;
    }

    private boolean all(@Nullable Comparison said, @Nullable String name) {
        String target = row.orNothing(ListColumn.TARGET);
        return said == Comparison.FULL_COVERAGE
                || ListWords.saysAll(target)
                || (said == null && target.isEmpty() && name != null && name.endsWith("全覆盖"));
    }

    private @Nullable Meant meant(@Nullable Comparison said, Quality quality, String unit, String name) {
        String text = row.orNothing(ListColumn.TARGET);
        if (said != null && said != Comparison.FULL_COVERAGE && ListWords.saysAll(text)) {
            row.wrong(
                    ListColumn.TARGET,
                    Say.of("figure.two-comparisons", ListWords.first(ListWords.COMPARISONS, said), text));
            return null;
        }
        if (all(said, name) && quality.known() && (text.isEmpty() || ListWords.saysAll(text))) {
            if (!unit.equals(ALL)) {
                row.remark(ListColumn.TARGET, Say.of("all-is-hundred"));
            }
            return new Meant(new Target(Comparison.FULL_COVERAGE, Target.ALL, quality), ALL);
        }
        if (text.isEmpty()) {
            return checked(said == null ? Comparison.EQ : said, null, quality, unit);
        }
        if (row.sharedWithOthers(row.header().indexOf(ListColumn.TARGET))) {
            row.wrong(ListColumn.TARGET, Say.of("target.merged"));
            return null;
        }
        FigureReading read = HeadingUnit.refusal(row.header().unitOf(ListColumn.TARGET), unit)
                .map(FigureReading::refused)
                .orElseGet(() -> FigureReading.of(row.cell(ListColumn.TARGET), unit));
        BigDecimal figure = read.figure();
        if (figure == null) {
            row.wrong(ListColumn.TARGET, Objects.requireNonNull(read.refusal()));
            return null;
        }
        read.remarks().forEach(say -> row.remark(ListColumn.TARGET, say));
        Comparison comparison = comparison(said, read.meant(), figure);
        return comparison == null ? null : checked(comparison, figure, quality, unit.isEmpty() ? read.unit() : unit);
    }

    private @Nullable Meant checked(Comparison comparison, @Nullable BigDecimal figure, Quality quality, String unit) {
        Target.Contradiction contradiction = Target.contradictionIn(comparison, figure, quality, unit);
        if (contradiction != null) {
            String code =
                    "target." + contradiction.name().toLowerCase(Locale.ROOT).replace('_', '-');
            boolean readings = contradiction == Target.Contradiction.PART_OF_ALL;
            row.wrong(ListColumn.TARGET, readings ? Say.of(code, FigureReading.shown(figure)) : Say.of(code));
            return null;
        }
        return new Meant(new Target(comparison, figure, quality), unit);
    }

    /** What the column says and what the words around the figure say must be the same; nothing to be left is at most nothing. */
    private @Nullable Comparison comparison(@Nullable Comparison said, @Nullable Comparison words, BigDecimal figure) {
        if (said != null && words != null && said != words && said != Comparison.BEST_EFFORT) {
            row.wrong(
                    ListColumn.TARGET,
                    Say.of(
                            "figure.two-comparisons",
                            ListWords.first(ListWords.COMPARISONS, said),
                            ListWords.first(ListWords.COMPARISONS, words)));
            return null;
        }
        Comparison meant = said != null ? said : words != null ? words : Comparison.EQ;
        if (said == null && words == null) {
            row.remark(Say.of("assumed.equal"));
        }
        if (meant == Comparison.EQ && figure.signum() == 0) {
            row.remark(ListColumn.TARGET, Say.of("nothing-is-at-most-nothing"));
            return Comparison.LE;
        }
        return meant;
    }

    private Optional<BigDecimal> baseline(BesideTarget beside) {
        if (row.orNothing(ListColumn.BASELINE).isEmpty()) {
            return Optional.empty();
        }
        FigureReading read = HeadingUnit.refusal(row.header().unitOf(ListColumn.BASELINE), beside.unit())
                .map(FigureReading::refused)
                .orElseGet(() -> row.read(beside, row.header().indexOf(ListColumn.BASELINE)));
        BigDecimal figure = read.figure();
        if (figure == null || figure.signum() < 0) {
            Say refusal = read.refusal();
            row.wrong(
                    ListColumn.BASELINE,
                    refusal == null || refusal.code().equals("not-a-figure")
                            ? Say.of("baseline.not-a-figure")
                            : refusal);
            sound = false;
            return Optional.empty();
        }
        read.remarks().forEach(say -> row.remark(ListColumn.BASELINE, say));
        return Optional.of(figure);
    }
}
