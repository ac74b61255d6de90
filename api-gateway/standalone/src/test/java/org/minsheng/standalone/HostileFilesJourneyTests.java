package org.minsheng.standalone;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.minsheng.standalone.browser.Answer;
import org.minsheng.standalone.browser.Browser;
import tools.jackson.databind.JsonNode;

/** Files that nobody should send, through the front door to the shipped service with its small memory: it lives and says what is wrong. */
@ExtendWith(RunningSystem.class)
class HostileFilesJourneyTests {

    private static final String HEADER = "congress,year,no,title,type,indicator,verb,comparator,target,unit,quality\n";
    /** A year nobody else works on. */
    private static final String UPLOAD = "/api/core/imports?year=2034";

    private final Installation system;
    private final Journeys journeys;

    HostileFilesJourneyTests(Installation system) {
        this.system = system;
        this.journeys = new Journeys(system);
    }

    @AfterEach
    void core_is_the_same_process_as_before() {
        assertThat(system.service("platform-core").isAlive()).isTrue();
        try (Browser staff = journeys.as("shangcheng.staff")) {
            assertThat(staff.get("/api/core/projects?year=2020").status()).isEqualTo(200);
        }
    }

    @Test
    void what_is_no_list_is_refused_with_a_reason_in_its_first_row() throws Exception {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("bomb.xlsx", workbook("", 120 << 20));
        files.put("cells.xlsx", workbook(cells(1000, 1000), 0));
        files.put("laughs.xlsx", workbook(null, 0));
        files.put("picture.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        files.put("half.xlsx", Arrays.copyOf(workbook(cells(3, 3), 0), 300));
        files.put("utf16.csv", ("\uFEFF" + HEADER).getBytes(UTF_16LE));
        files.put("wide.csv", (HEADER + "x,".repeat(10_000) + "\n").getBytes(UTF_8));
        files.put("commas.csv", ",".repeat(9 << 20).getBytes(UTF_8));
        files.put("ones.csv", "1,".repeat(4 << 20).getBytes(UTF_8));
        files.put("lines.csv", "\n".repeat(9 << 20).getBytes(UTF_8));
        files.put("quote.csv", ("\"" + "a".repeat(9 << 20)).getBytes(UTF_8));
        files.put("empty.csv", new byte[0]);
        try (Browser staff = journeys.as("shangcheng.staff")) {
            files.forEach((name, content) -> {
                Answer answer = staff.upload(UPLOAD, name, content);
                assertThat(answer.status()).as(name).isIn(201, 400, 413, 422);
                if (answer.status() == 201) {
                    assertThat(answer.body().path("state").asString()).as(name).isEqualTo("REFUSED");
                    assertThat(answer.body().path("errors").size()).as(name).isBetween(1, 1000);
                    assertThat(answer.body().path("errors").path(0).path("mend").asString())
                            .as(name)
                            .isNotBlank();
                }
            });
            Answer tooLarge = staff.upload(UPLOAD, "large.csv", new byte[12 << 20]);
            assertThat(tooLarge.status()).isEqualTo(413);
            assertThat(tooLarge.body().path("type").asString()).isEqualTo("/problems/too-large");
        }
    }

    @Test
    void several_at_the_same_time_are_as_harmless_as_one() throws Exception {
        List<byte[]> files = List.of(
                workbook("", 120 << 20),
                workbook(cells(1000, 1000), 0),
                "1,".repeat(4 << 20).getBytes(UTF_8),
                ("\"" + "a".repeat(9 << 20)).getBytes(UTF_8));
        try (Browser staff = journeys.as("shangcheng.staff");
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 8)
                    .mapToObj(i -> people.submit(
                            () -> staff.upload(UPLOAD, i % 4 < 2 ? "a.xlsx" : "a.csv", files.get(i % files.size()))))
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get().status()).isIn(201, 400, 413, 422, 429, 503);
            }
        }
    }

    @Test
    void a_list_is_read_by_its_content_in_every_way_that_chinese_excel_saves_it() {
        String list = HEADER + "上城区,2034,1,加装电梯,CONSTRUCTION,加装电梯,完成,EQ,12,台,EXACT\n";
        Map<String, byte[]> files = Map.of(
                "utf8.csv", list.getBytes(UTF_8),
                "bom.csv", ("\uFEFF" + list).getBytes(UTF_8),
                "gb18030.csv", list.getBytes(Charset.forName("GB18030")),
                "list.xlsx", list.getBytes(UTF_8));
        try (Browser staff = journeys.as("shangcheng.staff")) {
            files.forEach((name, content) -> {
                JsonNode preview = staff.upload(UPLOAD, name, content).ok().body();
                assertThat(preview.path("state").asString())
                        .as(name + " " + preview.path("errors"))
                        .isEqualTo("READY");
                assertThat(preview.path("projects").path(0).path("title").asString())
                        .as(name)
                        .isEqualTo("加装电梯");
            });
        }
    }

    /** One row after the other, each as short as can be. */
    private static String cells(int rows, int columns) {
        String row = "<row>" + "<c><v>1</v></c>".repeat(columns) + "</row>";
        return IntStream.range(0, rows).mapToObj(_ -> row).collect(Collectors.joining());
    }

    /** With no rows it has entities that multiply; blanks are as many more bytes, which pack to nothing. */
    private static byte[] workbook(@Nullable String rows, int blanks) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.setLevel(Deflater.BEST_SPEED);
            String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
            String packages = "http://schemas.openxmlformats.org/package/2006/";
            String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns='" + packages + "content-types'>"
                            + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                            + "<Override PartName='/xl/workbook.xml' ContentType='" + type + "sheet.main+xml'/>"
                            + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='" + type
                            + "worksheet+xml'/></Types>");
            put(zip, "_rels/.rels", relationship(packages, office + "/officeDocument", "xl/workbook.xml"));
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relationship(packages, office + "/worksheet", "worksheets/sheet1.xml"));
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns='" + main + "' xmlns:r='" + office
                            + "'><sheets><sheet name='a' sheetId='1' r:id='rId1'/></sheets></workbook>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            StringBuilder sheet = new StringBuilder("<?xml version='1.0'?>");
            if (rows == null) {
                sheet.append("<!DOCTYPE worksheet [<!ENTITY a0 'ha'>");
                for (int i = 1; i < 30; i++) {
                    sheet.append("<!ENTITY a%d '&a%d;&a%d;&a%d;&a%d;'>".formatted(i, i - 1, i - 1, i - 1, i - 1));
                }
                sheet.append("]>");
            }
            sheet.append("<worksheet xmlns='").append(main).append("'><sheetData>");
            sheet.append(rows == null ? "<row><c t='inlineStr'><is><t>&a29;</t></is></c></row>" : rows);
            zip.write(sheet.toString().getBytes(UTF_8));
            byte[] blank = " ".repeat(1 << 20).getBytes(UTF_8);
            for (int written = 0; written < blanks; written += blank.length) {
                zip.write(blank);
            }
            zip.write("</sheetData></worksheet>".getBytes(UTF_8));
            zip.closeEntry();
        }
        return file.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(UTF_8));
        zip.closeEntry();
    }

    private static String relationship(String packages, String type, String target) {
        return "<Relationships xmlns='" + packages + "relationships'><Relationship Id='rId1' Type='" + type
                + "' Target='" + target + "'/></Relationships>";
    }
}
