package org.minsheng.core.execution.yearlist.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.finding.Finding;
import org.minsheng.core.execution.header.ListColumn;
import org.minsheng.core.execution.header.Matching;
import org.minsheng.core.execution.header.ReadSheet;
import org.minsheng.core.execution.listing.YearList;
import org.minsheng.core.execution.project.ListedProject;
import org.minsheng.core.execution.project.ListedProject.ListedIndicator;
import org.minsheng.core.execution.yearlist.ImportDesk;
import org.minsheng.core.execution.yearlist.YearListImport;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.figures.Money;
import org.minsheng.core.ground.figures.ProjectType;
import org.minsheng.core.ground.figures.Quality;
import org.minsheng.endpoints.texts.Texts;

/**
 * A file as it was read: how it was understood (sheets and remarks), what would be taken in, and what is wrong with it.
 *
 * @param otherYear of which year the whole list is instead, if it may be imported for that one
 * @param newDepartments those that would be opened, because nobody knows them yet
 */
record ImportView(
        UUID id,
        int year,
        String fileName,
        int rows,
        List<SheetView> sheets,
        List<RemarkView> remarks,
        List<ProjectPreview> projects,
        List<String> newDepartments,
        @Nullable Integer otherYear,
        List<ErrorView> errors,
        YearListImport.State state) {

    static ImportView of(ImportDesk.Preview preview, Texts texts) {
        YearListImport uploaded = preview.uploaded();
        YearList list = preview.list();
        return new ImportView(
                uploaded.id().value(),
                uploaded.year(),
                uploaded.fileName(),
                uploaded.rows(),
                list.sheets().stream().map(SheetView::of).toList(),
                list.remarks().stream()
                        .sorted(Comparator.comparing(Weight::of))
                        .map(remark -> RemarkView.of(remark, texts))
                        .toList(),
                list.projects().stream().map(ProjectPreview::of).toList(),
                list.newDepartments(),
                possible(list.otherYear()),
                list.flaws().stream().map(flaw -> ErrorView.of(flaw, texts)).toList(),
                uploaded.state());
    }

    private static @Nullable Integer possible(@Nullable Integer year) {
        return year != null && year >= ImportController.FIRST_YEAR && year <= ImportController.LAST_YEAR ? year : null;
    }

    /**
     * @param name empty where the file has no sheets, as CSV
     * @param headerRow the last row of the header as a spreadsheet counts it; 0 where none was recognized
     */
    record SheetView(String name, int headerRow, int rows, List<ColumnView> columns) {

        static SheetView of(ReadSheet sheet) {
            return new SheetView(
                    sheet.name(),
                    sheet.headerRow(),
                    sheet.rows(),
                    sheet.columns().stream().map(ColumnView::of).toList());
        }
    }

    /**
     * @param place the letter of the column
     * @param uses what it says; nothing when it is left out
     * @param milestone the end of which month, where it says a milestone
     * @param namesMonth whether it can be matched as a milestone
     * @param example the first thing that stands in it
     */
    record ColumnView(
            String place,
            String heading,
            List<ListColumn> uses,
            Matching.By by,
            @Nullable YearMonth milestone,
            boolean namesMonth,
            String example) {

        static ColumnView of(ReadSheet.Column column) {
            return new ColumnView(
                    column.place(),
                    column.heading(),
                    column.uses(),
                    column.by(),
                    column.milestone(),
                    column.namesMonth(),
                    column.example());
        }
    }

    /**
     * How something was understood.
     *
     * @param places as a spreadsheet names them: I5, or 5 for a whole row; the first of them, where there are many
     */
    record RemarkView(String sheet, String column, List<String> places, int count, String message) {

        static RemarkView of(Finding finding, Texts texts) {
            return new RemarkView(
                    finding.sheet(),
                    finding.column(),
                    finding.places(),
                    finding.count(),
                    texts.of(finding.messageKey(), finding.arguments().toArray()));
        }
    }

    /**
     * What is wrong, once for all places in which it is.
     *
     * @param row the first row as a spreadsheet counts it; 0 is the file as a whole
     * @param value what stands in the places, each value once
     * @param places as a spreadsheet names them: I5, or 5 for a whole row; the first of them, where there are many
     */
    record ErrorView(
            String sheet,
            int row,
            String column,
            String value,
            List<String> places,
            int count,
            String message,
            String mend) {

        static ErrorView of(Finding finding, Texts texts) {
            Object[] arguments = finding.arguments().toArray();
            return new ErrorView(
                    finding.sheet(),
                    finding.row(),
                    finding.column(),
                    finding.value(),
                    finding.places(),
                    finding.count(),
                    texts.of(finding.messageKey(), arguments),
                    texts.of(finding.mendKey(), arguments));
        }
    }

    record ProjectPreview(
            int no,
            String title,
            ProjectType type,
            @Nullable String department,
            List<String> coDepartments,
            @Nullable Long plannedFen,
            List<IndicatorPreview> indicators) {

        static ProjectPreview of(ListedProject project) {
            return new ProjectPreview(
                    project.no(),
                    project.title(),
                    project.type(),
                    project.setup().department(),
                    project.setup().coDepartments(),
                    Money.fenOf(project.setup().planned()),
                    project.indicators().stream().map(IndicatorPreview::of).toList());
        }
    }

    record IndicatorPreview(
            String name,
            String verb,
            ProjectType type,
            Comparison comparator,
            @Nullable BigDecimal target,
            String unit,
            Quality quality,
            @Nullable BigDecimal baseline,
            List<MilestonePreview> milestones) {

        static IndicatorPreview of(ListedIndicator indicator) {
            return new IndicatorPreview(
                    indicator.name(),
                    indicator.verb(),
                    indicator.type(),
                    indicator.target().comparison(),
                    indicator.target().figure(),
                    indicator.unit(),
                    indicator.target().quality(),
                    indicator.baseline(),
                    indicator.milestones().entrySet().stream()
                            .map(each -> new MilestonePreview(each.getKey(), each.getValue()))
                            .toList());
        }
    }

    record MilestonePreview(YearMonth month, BigDecimal value) {}
}
