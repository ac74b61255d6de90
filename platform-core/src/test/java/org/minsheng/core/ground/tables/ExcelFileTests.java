package org.minsheng.core.ground.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcelFileTests {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void cells_of_every_kind_are_read_in_their_places() throws Exception {
        Sheet sheet = sheet("<row r=\"2\"><c r=\"A2\"><v>2020.0</v></c><c r=\"B2\" t=\"b\"><v>1</v></c>"
                + "<c r=\"D2\" t=\"inlineStr\"><is><r><t>居家</t></r><r><t>养老</t></r><rPh><t>x</t></rPh></is></c>"
                + "<c r=\"E2\"><f>1+1</f><v>1E7</v></c><c r=\"F2\" t=\"str\"><f>A1</f><v>家</v></c>"
                + "<c r=\"G2\" t=\"e\"><v>#DIV/0!</v></c></row><row r=\"4\" hidden=\"1\">"
                + "<c r=\"A4\" t=\"s\"><v>0</v></c></row>");
        assertThat(sheet.row(1))
                .extracting(Cell::text)
                .containsExactly("2020", "TRUE", "", "居家养老", "10000000", "家", "#DIV/0!");
        assertThat(sheet.row(2)).isEmpty();
        assertThat(sheet.row(3)).extracting(Cell::text).containsExactly("heading");
        assertThat(sheet.hidden(3)).isTrue();
        assertThat(sheet.hidden(1)).isFalse();
    }

    @Test
    void rows_that_are_only_formatted_far_below_are_no_rows() throws Exception {
        assertThat(sheet("<row r=\"60000\"><c r=\"A60000\" s=\"1\"/></row>").rows())
                .isEqualTo(1);
    }

    @Test
    void merged_cells_show_everywhere_what_their_first_corner_holds() throws Exception {
        byte[] file = changed(
                "</sheetData>",
                "<row r=\"2\"><c r=\"A2\"><v>7</v></c></row></sheetData>"
                        + "<mergeCells><mergeCell ref=\"A2:B3\"/><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>");
        Sheet sheet = Workbook.read(file).sheets().getFirst();
        assertThat(sheet.seenAt(1, 1).text()).isEqualTo("7");
        assertThat(sheet.at(1, 1).empty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"docProps/core.xml", "docProps/app.xml"})
    void what_is_said_about_a_document_has_no_say_in_whether_it_is_read(String part) throws Exception {
        ByteArrayOutputStream broken = new ByteArrayOutputStream();
        try (ZipInputStream from =
                        new ZipInputStream(new ByteArrayInputStream(changed("</sheetData>", "</sheetData>")));
                ZipOutputStream to = new ZipOutputStream(broken)) {
            for (ZipEntry each = from.getNextEntry(); each != null; each = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(each.getName()));
                to.write(
                        each.getName().equals(part)
                                ? "<not>xml".getBytes(StandardCharsets.UTF_8)
                                : from.readAllBytes());
            }
        }
        assertThat(Workbook.read(broken.toByteArray()).sheets()).hasSize(1);
    }

    @Test
    void a_protected_file_and_one_of_the_old_format_are_told_apart() throws Exception {
        try (HSSFWorkbook old = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            old.createSheet();
            old.write(out);
            assertRefused(out.toByteArray(), "file.old-excel");
        }
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("of the test");
            try (var inside = encryptor.getDataStream(container)) {
                inside.write(changed("</sheetData>", "</sheetData>"));
            }
            container.writeFilesystem(out);
            assertRefused(out.toByteArray(), "file.password");
        }
    }

    @Test
    void what_only_bears_the_name_of_a_table_is_called_what_it_is() {
        assertRefused("%PDF-1.7 and so on".getBytes(StandardCharsets.UTF_8), "file.not-a-table");
        assertRefused(
                "<html><table><tr><td>1</td></tr></table></html>".getBytes(StandardCharsets.UTF_8), "file.web-page");
        assertRefused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0}, "file.picture");
    }

    @Test
    void a_small_file_that_unpacks_to_an_endless_sheet_is_refused_before_it_fills_the_memory() throws Exception {
        byte[] endless = changed(
                "</sheetData>",
                IntStream.range(2, 200_000)
                                .mapToObj(row ->
                                        "<row r=\"%1$d\"><c r=\"A%1$d\" t=\"inlineStr\"><is><t>A</t></is></c></row>"
                                                .formatted(row))
                                .collect(Collectors.joining())
                        + "</sheetData>");
        assertThat(endless).hasSizeLessThan(2 << 20);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        assertRefused(endless, "file.too-long");
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(100L << 20);
    }

    @Test
    void a_file_that_unpacks_to_too_much_is_not_said_to_have_too_many_rows() throws Exception {
        String picture = " ".repeat(17 << 20);
        assertRefused(changed("</sheetData>", "</sheetData><!--" + picture + "-->"), "file.unpacks-too-large");
        String merged = IntStream.range(0, 2_001)
                .mapToObj("<mergeCell ref=\"A%1$d:B%1$d\"/>"::formatted)
                .collect(Collectors.joining());
        assertRefused(
                changed(
                        "</sheetData>",
                        "</sheetData><mergeCells>" + merged.replace("A0:B0", "A9999:B9999") + "</mergeCells>"),
                "file.too-many-merged");
    }

    @Test
    void hidden_columns_and_those_without_any_width_are_known_by_their_places() throws Exception {
        byte[] file = changed(
                "<sheetData>",
                "<cols><col min=\"2\" max=\"3\" hidden=\"1\" width=\"9\"/><col min=\"5\" max=\"5\" width=\"0\"/>"
                        + "<col min=\"7\" max=\"16384\" hidden=\"true\" width=\"9\"/></cols><sheetData>");
        Sheet sheet = Workbook.read(file).sheets().getFirst();
        assertThat(IntStream.range(0, 8).filter(sheet::hiddenColumn)).containsExactly(1, 2, 4, 6, 7);
    }

    private static void assertRefused(byte[] file, String code) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> Workbook.read(file))
                .withMessage(code);
    }

    private static Sheet sheet(String rows) throws Exception {
        return Workbook.read(changed("</sheetData>", rows + "</sheetData>"))
                .sheets()
                .getFirst();
    }

    /** An honest workbook of one heading with something else written into its sheet. */
    private static byte[] changed(String what, String into) throws IOException {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        ByteArrayOutputStream honest = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("list").createRow(0).createCell(0).setCellValue("heading");
            workbook.write(honest);
        }
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(honest.toByteArray()));
                ZipOutputStream to = new ZipOutputStream(changed)) {
            for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(part.getName()));
                String text = new String(from.readAllBytes(), StandardCharsets.UTF_8);
                to.write(text.replace(what, into).getBytes(StandardCharsets.UTF_8));
            }
        }
        return changed.toByteArray();
    }
}
