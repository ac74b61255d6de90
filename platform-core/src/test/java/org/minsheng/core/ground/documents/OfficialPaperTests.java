package org.minsheng.core.ground.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.minsheng.core.ground.documents.PaperColumn.Kind;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;

class OfficialPaperTests {

    private static final List<PaperColumn> COLUMNS =
            List.of(new PaperColumn("序号", 10, Kind.MARK), new PaperColumn("项目", 100, Kind.TEXT));

    @Test
    void margins_letters_and_page_numbers_are_those_of_official_papers() throws IOException {
        XWPFDocument read = read(new OfficialPaper("杭州市", "关于进展的通报").paragraph("正文。"));
        CTPageMar margins = read.getDocument().getBody().getSectPr().getPgMar();
        assertThat(List.of(margins.getTop(), margins.getBottom(), margins.getLeft(), margins.getRight()))
                .extracting(twips -> Math.round(((Number) twips).intValue() * 25.4 / 1440))
                .containsExactly(37L, 35L, 28L, 26L);
        XWPFParagraph title = read.getParagraphArray(0);
        assertThat(title.getText()).isEqualTo("关于进展的通报");
        assertThat(title.getRuns().getFirst().getFontSizeAsDouble()).isEqualTo(22);
        assertThat(letters(title)).isEqualTo("方正小标宋简体");
        XWPFParagraph text = read.getParagraphArray(1);
        assertThat(text.getRuns().getFirst().getFontSizeAsDouble()).isEqualTo(16);
        assertThat(letters(text)).isEqualTo("仿宋_GB2312");
        assertThat(read.getFooterList())
                .hasSize(2)
                .allMatch(foot ->
                        foot.getParagraphs().getFirst().getCTP().toString().contains("PAGE"));
        assertThat(read.getProperties().getCoreProperties().getCreator()).isEqualTo("杭州市");
    }

    @Test
    void what_a_tenant_wrote_stays_text_whatever_it_looks_like() throws Exception {
        String longest = "很长".repeat(2_000);
        List<String> written = List.of(
                "{{@http://169.254.169.254/x}}",
                "=HYPERLINK(\"http://x\")",
                "<w:p/>&amp;_x202E_",
                "MERGEFIELD {INCLUDETEXT \"/etc/passwd\"}",
                longest);
        OfficialPaper paper = new OfficialPaper("杭州市", written.getFirst());
        written.forEach(paper::paragraph);
        paper.table(
                "单位：万元",
                COLUMNS,
                written.stream().map(text -> List.of("1", text)).toList(),
                List.of("合计", "5个项目"));
        XWPFDocument read = read(paper);
        assertThat(read.getParagraphs().subList(1, 6))
                .extracting(XWPFParagraph::getText)
                .isEqualTo(written);
        XWPFTable table = read.getTables().getFirst();
        assertThat(table.getRows().subList(1, 6))
                .extracting(row -> row.getCell(1).getText())
                .isEqualTo(written);
        assertThat(read.getDocument().toString()).doesNotContain("w:instrText", "w:fldSimple", "w:hyperlink");
        assertThat(read.getPackagePart().getRelationships())
                .noneMatch(relation -> relation.getTargetMode().name().equals("EXTERNAL"));
    }

    @Test
    void what_no_letter_is_or_turns_the_reading_order_round_is_left_out() throws IOException {
        XWPFDocument read =
                read(new OfficialPaper("杭州市", "通报").paragraph("一\u0000二\u001B三\u202E四\uD800五\uFFFE六\r\n七\uD842\uDFB7"));
        assertThat(read.getParagraphArray(1).getText()).isEqualTo("一二三四五六 七\uD842\uDFB7");
    }

    @Test
    void a_table_says_on_every_page_what_its_columns_are_and_tears_no_row() throws IOException {
        OfficialPaper paper = new OfficialPaper("杭州市", "通报")
                .table("单位：万元", COLUMNS, List.of(List.of("1", "养老"), List.of("2", "助餐")), List.of("合计", "2个项目"));
        XWPFTable table = read(paper).getTables().getFirst();
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        assertThat(table.getRow(1).isRepeatHeader()).isFalse();
        assertThat(table.getRows()).hasSize(4).allMatch(row -> row.isCantSplitRow());
        assertThat(table.getCTTbl().getTblGrid().getGridColList()).hasSize(2);
        assertThatThrownBy(() -> paper.table("", COLUMNS, List.of(List.of("1")), List.of("", "")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String letters(XWPFParagraph paragraph) {
        return paragraph
                .getRuns()
                .getFirst()
                .getCTR()
                .getRPr()
                .getRFontsArray(0)
                .getEastAsia();
    }

    private static XWPFDocument read(OfficialPaper paper) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(paper.toBytes()));
    }
}
