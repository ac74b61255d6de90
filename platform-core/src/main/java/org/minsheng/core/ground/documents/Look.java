package org.minsheng.core.ground.documents;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;

/** The parts of a paper by letters and size. Where its letters are missing, whatever Chinese letters there are take their place. */
enum Look {
    TITLE("方正小标宋简体", 22, false, ParagraphAlignment.CENTER),
    SAID("楷体_GB2312", 12, false, ParagraphAlignment.CENTER),
    HEADING("黑体", 16, false, ParagraphAlignment.BOTH),
    TEXT("仿宋_GB2312", 16, false, ParagraphAlignment.BOTH),
    UNIT("仿宋_GB2312", 10, false, ParagraphAlignment.RIGHT),
    CELL_HEADING("黑体", 9, false, ParagraphAlignment.CENTER),
    CELL("仿宋_GB2312", 9, false, ParagraphAlignment.CENTER),
    STRONG_CELL("仿宋_GB2312", 9, true, ParagraphAlignment.CENTER),
    NOTE("仿宋_GB2312", 10, false, ParagraphAlignment.LEFT),
    PAGE_NUMBER("宋体", 14, false, ParagraphAlignment.CENTER);

    private static final String LATIN_LETTERS = "Times New Roman";

    /** 22 lines on a page. */
    private static final double LINE_POINTS = 28;

    private static final double TITLE_LINE_POINTS = 35;

    private static final int TWIPS_OF_POINT = 20;
    private static final int HUNDREDTHS_OF_TWO_LETTERS = 200;
    private static final int AROUND_SAID = 6 * TWIPS_OF_POINT;
    private static final int BEFORE_NOTE = 4 * TWIPS_OF_POINT;

    private final String letters;
    private final int points;
    private final boolean strong;
    private final ParagraphAlignment side;

    Look(String letters, int points, boolean strong, ParagraphAlignment side) {
        this.letters = letters;
        this.points = points;
        this.strong = strong;
        this.side = side;
    }

    void write(XWPFParagraph paragraph, String text) {
        paragraph.setAlignment(side);
        switch (this) {
            case TITLE -> {
                paragraph.setSpacingBetween(TITLE_LINE_POINTS, LineSpacingRule.EXACT);
                inOutline(paragraph, 0);
            }
            case HEADING -> {
                asText(paragraph);
                paragraph.setKeepNext(true);
                inOutline(paragraph, 1);
            }
            case TEXT -> asText(paragraph);
            case SAID -> {
                paragraph.setSpacingBefore(AROUND_SAID);
                paragraph.setSpacingAfter(AROUND_SAID);
            }
            case UNIT -> paragraph.setKeepNext(true);
            case NOTE -> paragraph.setSpacingBefore(BEFORE_NOTE);
            case CELL_HEADING, CELL, STRONG_CELL, PAGE_NUMBER -> {}
        }
        add(paragraph, text);
    }

    private void asText(XWPFParagraph paragraph) {
        paragraph.setSpacingBetween(LINE_POINTS, LineSpacingRule.EXACT);
        paragraph.setIndentationFirstLine(2 * points * TWIPS_OF_POINT);
        // Word goes by this, so that it stays two letters when somebody takes another size
        paragraph.getCTPPr().getInd().setFirstLineChars(BigInteger.valueOf(HUNDREDTHS_OF_TWO_LETTERS));
    }

    /** So that Word's own overview of the paper, and whoever has it read out, finds the parts. */
    private static void inOutline(XWPFParagraph paragraph, int level) {
        paragraph.getCTPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
    }

    void add(XWPFParagraph paragraph, String text) {
        run(paragraph).setText(Letters.of(text));
    }

    /** Worked out by whichever program shows the paper. */
    void field(XWPFParagraph paragraph, String instruction) {
        run(paragraph).getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        run(paragraph).getCTR().addNewInstrText().setStringValue(instruction);
        run(paragraph).getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    private XWPFRun run(XWPFParagraph paragraph) {
        XWPFRun run = paragraph.createRun();
        CTRPr looks = run.getCTR().addNewRPr();
        CTFonts fonts = looks.addNewRFonts();
        fonts.setAscii(LATIN_LETTERS);
        fonts.setHAnsi(LATIN_LETTERS);
        fonts.setEastAsia(letters);
        // quotation marks and dashes, which both have, are Chinese ones
        fonts.setHint(STHint.EAST_ASIA);
        run.setFontSize(points);
        run.setBold(strong);
        return run;
    }
}
