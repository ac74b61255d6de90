package org.minsheng.core.ground.documents;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A table as wide as its columns say, whose headings stand on every page and whose rows are never torn. */
final class PaperTable {

    private static final int ABOVE_AND_BELOW = 30;
    private static final int BESIDE = 40;

    private final XWPFTable table;
    private final List<PaperColumn> columns;

    private PaperTable(XWPFTable table, List<PaperColumn> columns) {
        this.table = table;
        this.columns = columns;
    }

    static PaperTable in(XWPFDocument document, List<PaperColumn> columns) {
        XWPFTable made = document.createTable(1, columns.size());
        made.setTableAlignment(TableRowAlign.CENTER);
        made.setWidth(twips(columns.stream().mapToInt(PaperColumn::millimetres).sum()));
        made.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        made.setCellMargins(ABOVE_AND_BELOW, BESIDE, ABOVE_AND_BELOW, BESIDE);
        CTTblGrid grid = made.getCTTbl().addNewTblGrid();
        columns.forEach(column -> grid.addNewGridCol().setW(BigInteger.valueOf(twips(column.millimetres()))));
        PaperTable table = new PaperTable(made, columns);
        XWPFTableRow headings = made.getRow(0);
        headings.setRepeatHeader(true);
        table.fill(
                headings,
                Look.CELL_HEADING,
                columns.stream().map(PaperColumn::heading).toList());
        return table;
    }

    void row(Look look, List<String> texts) {
        fill(table.createRow(), look, texts);
    }

    private void fill(XWPFTableRow row, Look look, List<String> texts) {
        if (texts.size() != columns.size()) {
            throw new IllegalArgumentException(texts.size() + " texts for " + columns.size() + " columns");
        }
        row.setCantSplitRow(true);
        for (int i = 0; i < texts.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            cell.setWidth(Integer.toString(twips(columns.get(i).millimetres())));
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            XWPFParagraph line = cell.getParagraphArray(0);
            look.write(line, texts.get(i));
            if (look != Look.CELL_HEADING) {
                line.setAlignment(side(columns.get(i)));
            }
        }
    }

    private static ParagraphAlignment side(PaperColumn column) {
        return switch (column.kind()) {
            case TEXT -> ParagraphAlignment.LEFT;
            case MARK -> ParagraphAlignment.CENTER;
            case NUMBER -> ParagraphAlignment.RIGHT;
        };
    }

    private static int twips(int millimetres) {
        return OfficialPaper.twips(millimetres).intValue();
    }
}
