package org.minsheng.core.joint;

import static org.minsheng.core.ground.sheets.SheetPlan.Kind.MARK;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.snapshot.ProjectSnapshot.IndicatorPlan;
import org.minsheng.core.ground.figures.Deed;
import org.minsheng.core.ground.sheets.ExcelBook;
import org.minsheng.core.ground.sheets.ExcelSheet;
import org.minsheng.core.ground.sheets.IndicatorColumns;
import org.minsheng.core.ground.sheets.SheetPlan;
import org.minsheng.core.ground.sheets.SheetPlan.Column;
import org.minsheng.endpoints.texts.Texts;
import org.minsheng.tenancy.TenantId;

/** What the projects of the joint board promise in figures and what of it is done, in the words of the register's file. */
final class JointIndicatorSheet {

    /** Place, number and title. */
    private static final int STAYING = 3;

    private final Function<TenantId, String> names;
    private final Texts texts;
    private final IndicatorColumns indicators;

    private JointIndicatorSheet(Function<TenantId, String> names, Texts texts) {
        this.names = names;
        this.texts = texts;
        this.indicators = new IndicatorColumns(texts);
    }

    static void write(
            ExcelBook book, List<JointBoard.Project> projects, Function<TenantId, String> names, Texts texts) {
        JointIndicatorSheet writer = new JointIndicatorSheet(names, texts);
        ExcelSheet sheet = book.sheet(writer.plan());
        projects.forEach(project -> writer.rows(project, sheet));
        sheet.notes(List.of(writer.said("note.completion")));
    }

    private SheetPlan plan() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(texts.of("joint.export.source"), 9, MARK));
        columns.addAll(indicators.columns());
        return new SheetPlan(said("indicator.sheet"), said("indicator.name"), columns, STAYING);
    }

    private void rows(JointBoard.Project project, ExcelSheet sheet) {
        Map<IndicatorId, BigDecimal> actuals = MirroredFigures.actuals(
                project.progress() == null ? List.of() : project.progress().actuals());
        for (IndicatorPlan plan : project.listed().indicators()) {
            sheet.row(cells(project.row(), plan, actuals.get(plan.id())));
        }
    }

    private @Nullable Object[] cells(BoardRow row, IndicatorPlan plan, @Nullable BigDecimal actual) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(names.apply(row.source()));
        cells.addAll(indicators.cells(
                row.no(),
                row.title(),
                row.department(),
                new Deed(plan.verb(), plan.name()).called(),
                plan.unit(),
                MirroredFigures.figures(plan, actual)));
        return cells.toArray();
    }

    private String said(String code) {
        return texts.of("export." + code);
    }
}
