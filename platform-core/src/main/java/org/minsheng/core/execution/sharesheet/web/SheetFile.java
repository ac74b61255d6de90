package org.minsheng.core.execution.sharesheet.web;

import static org.minsheng.core.ground.sheets.SheetPlan.Kind.FIGURE;
import static org.minsheng.core.ground.sheets.SheetPlan.Kind.MARK;
import static org.minsheng.core.ground.sheets.SheetPlan.Kind.TEXT;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.sharesheet.SheetRow;
import org.minsheng.core.execution.sharesheet.web.ShareSheetController.DistrictName;
import org.minsheng.core.ground.figures.AsOfMonths;
import org.minsheng.core.ground.sheets.ExcelBook;
import org.minsheng.core.ground.sheets.ExcelSheet;
import org.minsheng.core.ground.sheets.SheetPlan;
import org.minsheng.core.ground.sheets.SheetPlan.Column;
import org.minsheng.endpoints.texts.Texts;
import org.minsheng.tenancy.TenantId;

/** The sheet as a file: the columns that the page knows by their names, then one for each district. */
final class SheetFile {

    /** Number, project, indicator, unit and target. */
    private static final int STAYING = 5;

    private final ExcelBook book;
    private final ExcelSheet sheet;
    private final List<TenantId> districts;
    private final Texts texts;

    SheetFile(String congress, int year, List<DistrictName> districts, LocalDateTime at, Texts texts) {
        this.texts = texts;
        this.districts =
                districts.stream().map(each -> new TenantId(each.district())).toList();
        List<Column> columns = new ArrayList<>(List.of(
                new Column(text("no"), 6, MARK),
                new Column(text("title"), 24, TEXT),
                new Column(text("indicator"), 24, TEXT),
                new Column(text("unit"), 8, MARK),
                new Column(text("target"), 12, FIGURE)));
        districts.forEach(each -> columns.add(new Column(each.name(), 11, FIGURE)));
        this.book = new ExcelBook(new ExcelBook.Head(congress, year, AsOfMonths.of(List.of()), at), texts);
        this.sheet =
                book.sheet(new SheetPlan(texts.of("share-sheet.tab"), texts.of("share-sheet.name"), columns, STAYING));
    }

    void row(SheetRow row) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.project().no());
        cells.add(row.project().title());
        cells.add(row.indicator().called());
        cells.add(row.indicator().unit());
        cells.add(row.indicator().target().known());
        districts.forEach(each -> cells.add(row.shares().get(each)));
        sheet.row(cells.toArray());
    }

    String name() {
        return book.fileName(texts.of("share-sheet.name"));
    }

    byte[] content() {
        sheet.notes(List.of(texts.of("share-sheet.note")));
        return book.toBytes();
    }

    private String text(String code) {
        return texts.of("export." + code);
    }
}
