package org.minsheng.core.ground.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.minsheng.core.ground.figures.AsOfMonths;
import org.minsheng.endpoints.texts.Texts;

/**
 * A file that a department forwards as it is: every sheet says whose and of which year it is, up to when its figures go and
 * when it was made, and prints on as many pages as it has rows for and is never wider than one. Kept as a stream, so that
 * thousands of rows need no more memory than twenty.
 */
public final class ExcelBook {

    private final SXSSFWorkbook workbook = streamed();
    private final SheetLooks looks = new SheetLooks(workbook);
    private final List<ExcelSheet> sheets = new ArrayList<>();
    private final Head head;
    private final Texts texts;

    /**
     * What every sheet of the file begins with.
     *
     * @param whose the congress
     * @param at when the file is made, by the clock on its wall
     */
    public record Head(String whose, int year, AsOfMonths asOf, LocalDateTime at) {}

    public ExcelBook(Head head, Texts texts) {
        this.head = head;
        this.texts = texts;
        // without it a list of files would say that Apache POI has written this one
        workbook.getXSSFWorkbook().getProperties().getCoreProperties().setCreator(head.whose);
    }

    /** By itself it would be zipped for sizes that no sheet has, in a way that readers of streams, ours too, can't read. */
    private static SXSSFWorkbook streamed() {
        SXSSFWorkbook workbook = new SXSSFWorkbook(null, SXSSFWorkbook.DEFAULT_WINDOW_SIZE, false, true);
        workbook.setZip64Mode(Zip64Mode.Never);
        return workbook;
    }

    public ExcelSheet sheet(SheetPlan plan) {
        String title = texts.of("sheet.title", head.whose, Integer.toString(head.year), plan.name());
        String unit = plan.hasMoney() ? texts.of("sheet.unit") : "";
        ExcelSheet sheet = new ExcelSheet(workbook.createSheet(plan.tab()), plan, looks);
        sheet.begin(title, AsOfSentence.of(head.asOf, texts) + texts.of("sheet.between") + madeAt(), unit);
        sheet.onPaper(title, texts.of("sheet.pages", "&P", "&N"), madeAt());
        sheets.add(sheet);
        return sheet;
    }

    private String madeAt() {
        return AsOfSentence.madeAt(head.at, texts);
    }

    /** 杭州市2020年民生实事项目清单-截至2020年7月.xlsx */
    public String fileName(String name) {
        String title = texts.of("sheet.title", head.whose, Integer.toString(head.year), name);
        return (head.asOf.latest() == null ? title : texts.of("sheet.file", title, head.asOf.latest())) + ".xlsx";
    }

    public byte[] toBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (workbook) {
            for (ExcelSheet sheet : sheets) {
                workbook.setPrintArea(sheets.indexOf(sheet), 0, sheet.lastColumn(), 0, sheet.lastRow());
            }
            workbook.write(out);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return out.toByteArray();
    }
}
