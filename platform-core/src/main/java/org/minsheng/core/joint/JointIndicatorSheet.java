package org.minsheng.core.joint;

import static org.minsheng.core.ground.sheets.SheetPlan.Kind.FIGURE;
import static org.minsheng.core.ground.sheets.SheetPlan.Kind.MARK;
import static org.minsheng.core.ground.sheets.SheetPlan.Kind.PERCENT;
import static org.minsheng.core.ground.sheets.SheetPlan.Kind.TEXT;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.snapshot.ProjectSnapshot.IndicatorPlan;
import org.minsheng.core.ground.figures.Deed;
import org.minsheng.core.ground.figures.IndicatorFigures;
import org.minsheng.core.ground.figures.Rate;
import org.minsheng.core.ground.sheets.ExcelBook;
import org.minsheng.core.ground.sheets.ExcelSheet;
import org.minsheng.core.ground.sheets.SheetPlan;
import org.minsheng.core.ground.sheets.SheetPlan.Column;
import org.minsheng.core.ground.sheets.SheetPlan.Kind;
import org.minsheng.endpoints.texts.Texts;
import org.minsheng.tenancy.TenantId;

/** What the projects of the joint board promise in figures and what of it is done, in the words of the register's file. */
final class JointIndicatorSheet {

    /** Place, number and title. */
    private static final int STAYING = 3;

    private final Function<TenantId, String> names;
    private final Texts texts;

    private JointIndicatorSheet(Function<TenantId, String> names, Texts texts) {
        this.names = names;
        this.texts = texts;
    }

    static void write(
            ExcelBook book, List<JointBoard.Project> projects, Function<TenantId, String> names, Texts texts) {
        JointIndicatorSheet indicators = new JointIndicatorSheet(names, texts);
        ExcelSheet sheet = book.sheet(indicators.plan());
        projects.forEach(project -> indicators.rows(project, sheet));
        sheet.notes(List.of(indicators.said("note.completion")));
    }

    private SheetPlan plan() {
        return new SheetPlan(
                said("indicator.sheet"),
                said("indicator.name"),
                List.of(
                        new Column(texts.of("joint.export.source"), 9, MARK),
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
                        column("quality", 20, TEXT)),
                STAYING);
    }

    private void rows(JointBoard.Project project, ExcelSheet sheet) {
        Map<IndicatorId, BigDecimal> actuals = MirroredFigures.actuals(
                project.progress() == null ? List.of() : project.progress().actuals());
        for (IndicatorPlan plan : project.listed().indicators()) {
            sheet.row(cells(project.row(), plan, actuals.get(plan.id())));
        }
    }

    private @Nullable Object[] cells(BoardRow row, IndicatorPlan plan, @Nullable BigDecimal actual) {
        IndicatorFigures figures = MirroredFigures.figures(plan, actual);
        Rate completion = figures.completion();
        return new @Nullable Object[] {
            names.apply(row.source()),
            row.no(),
            row.title(),
            row.department(),
            new Deed(plan.verb(), plan.name()).called(),
            texts.of("comparison." + plan.comparator()),
            figures.target().known(),
            plan.unit(),
            plan.baseline(),
            actual,
            completion != null && figures.target().metOrNot(plan.baseline())
                    ? said(completion.atLeast(100) ? "met" : "not-met")
                    : completion,
            texts.of("quality." + plan.quality())
        };
    }

    private Column column(String heading, int width, Kind kind) {
        return new Column(said(heading), width, kind);
    }

    private String said(String code) {
        return texts.of("export." + code);
    }
}
