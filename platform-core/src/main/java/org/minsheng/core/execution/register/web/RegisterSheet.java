package org.minsheng.core.execution.register.web;

import static org.minsheng.core.ground.sheets.SheetPlan.Kind.COUNT;
import static org.minsheng.core.ground.sheets.SheetPlan.Kind.LIGHT;
import static org.minsheng.core.ground.sheets.SheetPlan.Kind.MARK;
import static org.minsheng.core.ground.sheets.SheetPlan.Kind.MONEY;
import static org.minsheng.core.ground.sheets.SheetPlan.Kind.PERCENT;
import static org.minsheng.core.ground.sheets.SheetPlan.Kind.TEXT;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.project.IndicatorFacts;
import org.minsheng.core.execution.project.ProjectFacts;
import org.minsheng.core.execution.project.ProjectFacts.DepartmentRef;
import org.minsheng.core.execution.register.ProjectRow;
import org.minsheng.core.ground.figures.AsOfMonths;
import org.minsheng.core.ground.figures.Funds;
import org.minsheng.core.ground.figures.Money;
import org.minsheng.core.ground.figures.Rate;
import org.minsheng.core.ground.sheets.ExcelBook;
import org.minsheng.core.ground.sheets.ExcelSheet;
import org.minsheng.core.ground.sheets.ExcelSheet.Lit;
import org.minsheng.core.ground.sheets.IndicatorColumns;
import org.minsheng.core.ground.sheets.SheetPlan;
import org.minsheng.core.ground.sheets.SheetPlan.Column;
import org.minsheng.core.ground.sheets.SheetPlan.Kind;
import org.minsheng.endpoints.texts.Texts;

/** The register as a file to forward: the projects on one sheet, their indicators on the next. */
final class RegisterSheet {

    /** Number and title. */
    private static final int STAYING = 2;

    private final Texts texts;
    private final ExcelBook book;

    private RegisterSheet(ExcelBook book, Texts texts) {
        this.book = book;
        this.texts = texts;
    }

    /** @param name of the file */
    record Exported(String name, byte[] content) {}

    /** A project as it is listed, with what its indicators are worked out from. */
    record Line(ProjectRow row, ProjectFacts facts) {}

    /** @param partly whether the year may have more projects than these */
    static Exported of(String congress, int year, List<Line> lines, boolean partly, LocalDateTime at, Texts texts) {
        List<@Nullable YearMonth> months =
                lines.stream().<@Nullable YearMonth>map(line -> line.row.asOf()).toList();
        ExcelBook book = new ExcelBook(new ExcelBook.Head(congress, year, AsOfMonths.of(months), at), texts);
        RegisterSheet sheets = new RegisterSheet(book, texts);
        sheets.projects(lines, partly);
        sheets.indicators(lines);
        return new Exported(book.fileName(texts.of("export.name")), book.toBytes());
    }

    private void projects(List<Line> lines, boolean partly) {
        ExcelSheet sheet = book.sheet(new SheetPlan(
                text("sheet"),
                text("name"),
                List.of(
                        column("no", 6, MARK),
                        column("title", 26, TEXT),
                        column("type", 11, MARK),
                        column("department", 15, TEXT),
                        column("state", 8, MARK),
                        column("indicators", 7, COUNT),
                        column("progress", 9, PERCENT),
                        column("planned", 9, PERCENT),
                        column("light", 10, LIGHT),
                        column("as-of", 11, MARK),
                        column("planned-funds", 12, MONEY),
                        column("issued-funds", 12, MONEY),
                        column("paid-funds", 12, MONEY),
                        column("remark", 15, TEXT)),
                STAYING));
        lines.forEach(line -> sheet.row(cells(line.row)));
        Funds sum = Funds.sum(lines.stream().map(line -> line.facts.funds()).toList());
        sheet.totals(
                text("total"),
                texts.of("export.projects", lines.size()),
                null,
                null,
                null,
                lines.stream().mapToInt(line -> line.row.indicators()).sum(),
                null,
                null,
                null,
                null,
                sum.planned(),
                sum.issued(),
                sum.paid(),
                null);
        sheet.notes(partly ? List.of(text("note.progress"), text("note.partly")) : List.of(text("note.progress")));
    }

    private @Nullable Object[] cells(ProjectRow row) {
        return new @Nullable Object[] {
            row.no(),
            row.title(),
            texts.of("type." + row.type()),
            name(row.department()),
            texts.of("project-state." + row.state()),
            row.indicators(),
            rate(row.progress()),
            rate(row.planned()),
            new Lit(row.light(), texts.of("light." + row.light())),
            row.asOf() == null ? null : texts.of("export.month", row.asOf()),
            Money.ofFen(row.plannedFen()),
            Money.ofFen(row.issuedFen()),
            Money.ofFen(row.paidFen()),
            remarks(
                    row.late() ? text("late") : null,
                    row.returned() ? text("returned") : null,
                    row.sample() ? text("sample") : null)
        };
    }

    private void indicators(List<Line> lines) {
        IndicatorColumns indicators = new IndicatorColumns(texts);
        List<Column> columns = new ArrayList<>(indicators.columns());
        columns.add(column("remark", 13, TEXT));
        ExcelSheet sheet = book.sheet(new SheetPlan(text("indicator.sheet"), text("indicator.name"), columns, STAYING));
        lines.forEach(line -> line.facts.indicators().forEach(each -> sheet.row(cells(indicators, line.facts, each))));
        sheet.notes(List.of(text("note.completion")));
    }

    private @Nullable Object[] cells(IndicatorColumns indicators, ProjectFacts project, IndicatorFacts indicator) {
        List<@Nullable Object> cells = new ArrayList<>(indicators.cells(
                project.no(),
                project.title(),
                name(project.department()),
                indicator.called(),
                indicator.unit(),
                indicator.figures()));
        cells.add(
                remarks(indicator.isRolledUp() ? text("rolled-up") : null, indicator.sample() ? text("sample") : null));
        return cells.toArray();
    }

    private static String remarks(@Nullable String... said) {
        return Stream.of(said).filter(Objects::nonNull).collect(Collectors.joining("；"));
    }

    private static @Nullable String name(@Nullable DepartmentRef department) {
        return department == null ? null : department.name();
    }

    private static @Nullable Rate rate(@Nullable BigDecimal percent) {
        return percent == null ? null : new Rate(percent);
    }

    private Column column(String heading, int width, Kind kind) {
        return new Column(text(heading), width, kind);
    }

    private String text(String code) {
        return texts.of("export." + code);
    }
}
