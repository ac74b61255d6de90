package org.minsheng.core.ground.sheets;

import static org.minsheng.core.ground.sheets.SheetPlan.Kind.FIGURE;
import static org.minsheng.core.ground.sheets.SheetPlan.Kind.MARK;
import static org.minsheng.core.ground.sheets.SheetPlan.Kind.PERCENT;
import static org.minsheng.core.ground.sheets.SheetPlan.Kind.TEXT;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.ground.figures.IndicatorFigures;
import org.minsheng.core.ground.figures.Rate;
import org.minsheng.core.ground.figures.Target;
import org.minsheng.core.ground.sheets.SheetPlan.Column;
import org.minsheng.core.ground.sheets.SheetPlan.Kind;
import org.minsheng.endpoints.texts.Texts;

/** What a project promises in figures and what of it is done, in one order and one wording whoever writes it down. */
public final class IndicatorColumns {

    private final Texts texts;

    public IndicatorColumns(Texts texts) {
        this.texts = texts;
    }

    public List<Column> columns() {
        return List.of(
                column("no", 6, MARK),
                column("title", 24, TEXT),
                column("department", 15, TEXT),
                column("indicator", 24, TEXT),
                column("comparison", 9, MARK),
                column("target", 12, FIGURE),
                column("unit", 9, MARK),
                column("baseline", 10, FIGURE),
                column("actual", 11, FIGURE),
                column("completion", 10, PERCENT),
                column("quality", 20, TEXT));
    }

    /** What is met or not is said so and is no share; what is not known is empty. */
    public List<@Nullable Object> cells(
            int no,
            String title,
            @Nullable String department,
            String called,
            @Nullable String unit,
            IndicatorFigures figures) {
        Target target = figures.target();
        Rate completion = figures.completion();
        return Arrays.asList(
                no,
                title,
                department,
                called,
                texts.of("comparison." + target.comparison()),
                target.known(),
                unit,
                figures.baseline(),
                figures.actual(),
                completion != null && target.metOrNot(figures.baseline())
                        ? said(completion.atLeast(100) ? "met" : "not-met")
                        : completion,
                texts.of("quality." + target.quality()));
    }

    private Column column(String heading, int width, Kind kind) {
        return new Column(said(heading), width, kind);
    }

    private String said(String code) {
        return texts.of("export." + code);
    }
}
