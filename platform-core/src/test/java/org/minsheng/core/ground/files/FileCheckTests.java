package org.minsheng.core.ground.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in a file counts, and nothing that is said of it. */
@NullUnmarked
class FileCheckTests {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\nendobj\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final String TYPES = "<Types>%s</Types>";

    final FileCheck check = new FileCheck(new Pictures(1, Duration.ofSeconds(10)));

    @Test
    void documents_stay_what_they_are_to_the_byte() throws IOException {
        byte[] excel = excel();
        CheckedFile kept = check.check("清单.xlsx", excel);
        assertThat(kept.type()).isEqualTo(FileType.EXCEL);
        assertThat(kept.contents()).containsOnlyKeys(FileShape.WHOLE);
        assertThat(kept.contents().get(FileShape.WHOLE)).isEqualTo(excel);
        assertThat(check.check("a.pdf", PDF).type()).isEqualTo(FileType.PDF);
        assertThat(check.check("a", word("")).type()).isEqualTo(FileType.WORD);
    }

    @Test
    void another_name_makes_no_other_file() throws IOException {
        assertThat(check.check("report.pdf", excel()).name()).isEqualTo("report.xlsx");
        assertThat(check.check("invoice.pdf.exe", PDF).name()).isEqualTo("invoice.pdf.pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script></html>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "GIF89a",
                "MZ\u0090",
                "#!/bin/sh\nrm -rf /",
                "just text"
            })
    void nothing_else_is_taken_whatever_it_is_called(String content) {
        for (String name : new String[] {"photo.jpg", "report.pdf", "report.docx"}) {
            refused("file-type-not-taken", name, content.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void an_empty_file_is_none() {
        refused("file-empty", "a.pdf", new byte[0]);
    }

    @Test
    void macros_and_controls_are_refused() throws IOException {
        refused(
                "file-with-macros",
                "a.docx",
                archive(Map.of(
                        "[Content_Types].xml", TYPES.formatted(""),
                        "word/document.xml", "<w/>",
                        "word/vbaProject.bin", "macro")));
        refused("file-with-macros", "a.docx", word("application/vnd.ms-word.document.macroEnabled.main+xml"));
        refused(
                "file-with-macros",
                "a.xlsx",
                archive(Map.of(
                        "[Content_Types].xml", TYPES.formatted(""),
                        "xl/workbook.xml", "<w/>",
                        "xl/activeX/activeX1.xml", "control")));
    }

    @Test
    void macros_of_the_old_kind_are_refused_too() throws IOException {
        refused(
                "file-with-macros",
                "a.xlsx",
                archive(Map.of(
                        "[Content_Types].xml", TYPES.formatted(""),
                        "xl/workbook.xml", "<w/>",
                        "xl/macrosheets/sheet1.xml", "<xm/>")));
    }

    @Test
    void what_others_would_read_otherwise_is_refused() throws IOException {
        String wide = new String(
                TYPES.formatted("macroEnabled").getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);
        refused("file-unreadable", "a.docx", archive(Map.of("[Content_Types].xml", wide, "word/document.xml", "<w/>")));
        refused(
                "file-unreadable",
                "a.docx",
                archive(Map.of(
                        "[Content_Types].xml", TYPES.formatted(""),
                        "[content_types].xml", TYPES.formatted("macroEnabled"),
                        "word/document.xml", "<w/>")));
    }

    @Test
    void an_archive_of_anything_else_is_refused() throws IOException {
        refused("file-type-not-taken", "a.docx", archive(Map.of("evil.sh", "rm -rf /")));
        refused("file-type-not-taken", "a.docx", archive(Map.of("[Content_Types].xml", TYPES.formatted(""))));
    }

    @Test
    void parts_that_lead_outside_are_refused() throws IOException {
        refused(
                "file-unreadable",
                "a.docx",
                archive(Map.of(
                        "[Content_Types].xml", TYPES.formatted(""),
                        "word/document.xml", "<w/>",
                        "../../outside", "x")));
    }

    @Test
    void what_unpacks_to_too_much_is_refused() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bomb)) {
            archive.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 201; i++) {
                archive.write(nothing);
            }
        }
        assertThat(bomb.size()).isLessThan(300_000);
        refused("file-unpacks-too-large", "a.docx", bomb.toByteArray());
    }

    @Test
    void an_archive_with_something_before_it_is_refused() throws IOException {
        byte[] archive = word("");
        byte[] both = new byte[archive.length + 10];
        System.arraycopy("#!/bin/sh\n".getBytes(StandardCharsets.US_ASCII), 0, both, 0, 10);
        System.arraycopy(archive, 0, both, 10, archive.length);
        refused("file-type-not-taken", "a.docx", both);
    }

    @Test
    void of_a_name_the_last_part_is_kept_without_what_nobody_sees() {
        Map.of(
                        "../../etc/passwd", "passwd.pdf",
                        "C:\\Users\\me\\报告.doc", "报告.pdf",
                        "a\u202Egpj.exe", "agpj.pdf",
                        "a\0b\r\n.pdf", "ab.pdf",
                        ".pdf", "-.pdf",
                        "..", "-.pdf",
                        "x\";y.pdf", "x__y.pdf")
                .forEach((given, kept) ->
                        assertThat(FileCheck.named(given, FileType.PDF)).isEqualTo(kept));
    }

    @Test
    void a_long_name_is_cut_between_letters() {
        String kept = FileCheck.named("𠮷".repeat(500) + ".pdf", FileType.PDF);
        assertThat(kept).isEqualTo("𠮷".repeat(98) + ".pdf");
    }

    private void refused(String slug, String name, byte[] content) {
        assertThatThrownBy(() -> check.check(name, content))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        e -> assertThat(e.getTitleMessageCode()).isEqualTo("problem." + slug + ".title"));
    }

    private static byte[] excel() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("一").createRow(0).createCell(0).setCellValue(1);
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] word(String type) throws IOException {
        return archive(Map.of("[Content_Types].xml", TYPES.formatted(type), "word/document.xml", "<w/>"));
    }

    private static byte[] archive(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                archive.putNextEntry(new ZipEntry(part.getKey()));
                archive.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
