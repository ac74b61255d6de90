package org.minsheng.core.ground.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** A paper, written from top to bottom: margins, letters and page numbers are those that the standard asks of official papers. */
public final class OfficialPaper {

    /** Between the margins. */
    public static final int TEXT_MILLIMETRES = 156;

    private static final int PAGE_WIDTH = 210;
    private static final int PAGE_HEIGHT = 297;
    private static final int TOP = 37;
    private static final int BOTTOM = 35;
    private static final int LEFT = 28;
    private static final int RIGHT = 26;
    /** The page number stands 7 mm under the text. */
    private static final int FOOT = 25;

    private final XWPFDocument document = new XWPFDocument();

    /** @param whose the congress */
    public OfficialPaper(String whose, String title) {
        // without it a list of files would say that Apache POI has written this one
        document.getProperties().getCoreProperties().setCreator(Letters.of(whose));
        document.getProperties().getCoreProperties().setTitle(Letters.of(title));
        document.createStyles().setEastAsia("zh-CN");
        page();
        document.setEvenAndOddHeadings(true);
        pageNumber(HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
        pageNumber(HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
        Look.TITLE.write(document.createParagraph(), title);
    }

    /** A line under the title. */
    public OfficialPaper said(String text) {
        return write(Look.SAID, text);
    }

    public OfficialPaper heading(String text) {
        return write(Look.HEADING, text);
    }

    public OfficialPaper paragraph(String text) {
        return write(Look.TEXT, text);
    }

    /** The last row, if there is a total, in strong letters. */
    public OfficialPaper table(String unit, List<PaperColumn> columns, List<List<String>> rows, List<String> total) {
        write(Look.UNIT, unit);
        PaperTable table = PaperTable.in(document, columns);
        rows.forEach(row -> table.row(Look.CELL, row));
        table.row(Look.STRONG_CELL, total);
        return this;
    }

    /** What has to be known of a table, under it. */
    public OfficialPaper note(String text) {
        return write(Look.NOTE, text);
    }

    private OfficialPaper write(Look look, String text) {
        look.write(document.createParagraph(), text);
        return this;
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(PAGE_WIDTH));
        size.setH(twips(PAGE_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(twips(TOP));
        margins.setBottom(twips(BOTTOM));
        margins.setLeft(twips(LEFT));
        margins.setRight(twips(RIGHT));
        margins.setFooter(twips(FOOT));
        margins.setHeader(twips(FOOT));
        margins.setGutter(BigInteger.ZERO);
    }

    /** Outside on a sheet that is printed on both sides. */
    private void pageNumber(HeaderFooterType pages, ParagraphAlignment side) {
        XWPFParagraph line = document.createFooter(pages).createParagraph();
        Look.PAGE_NUMBER.write(line, "— ");
        line.setAlignment(side);
        Look.PAGE_NUMBER.field(line, "PAGE");
        Look.PAGE_NUMBER.add(line, " —");
    }

    /** Word counts in twentieths of a point. */
    static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * 1440 / 25.4));
    }

    public byte[] toBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (document) {
            document.write(out);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return out.toByteArray();
    }
}
