package org.minsheng.core.ground.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ExcelTableTests {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void cells_of_every_kind_are_read_in_their_places() throws Exception {
        byte[] workbook = workbook("<row r=\"2\"><c r=\"A2\"><v>2020.0</v></c><c r=\"B2\" t=\"b\"><v>1</v></c>"
                + "<c r=\"D2\" t=\"inlineStr\"><is><r><t>居家</t></r><r><t>养老</t></r><rPh><t>x</t></rPh></is></c>"
                + "<c r=\"E2\"><f>1+1</f><v>1E7</v></c><c r=\"F2\" t=\"str\"><f>A1</f><v>家</v></c>"
                + "<c r=\"G2\" t=\"e\"><v>#DIV/0!</v></c></row><row r=\"4\"><c r=\"A4\" t=\"s\"><v>0</v></c></row>");
        assertThat(ExcelTable.read(workbook).rows())
                .containsExactly(
                        List.of("heading"),
                        List.of("2020", "true", "", "居家养老", "10000000", "家", "#"),
                        List.of(),
                        List.of("heading"));
    }

    @Test
    void a_small_file_that_unpacks_to_an_endless_sheet_is_refused_before_it_fills_the_memory() throws Exception {
        byte[] endless = workbook(IntStream.range(2, 200_000)
                .mapToObj(row ->
                        "<row r=\"%1$d\"><c r=\"A%1$d\" t=\"inlineStr\"><is><t>A</t></is></c></row>".formatted(row))
                .collect(Collectors.joining()));
        assertThat(endless).hasSizeLessThan(2 << 20);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        assertThatExceptionOfType(UnreadableTable.class)
                .isThrownBy(() -> ExcelTable.read(endless))
                .withMessage("file.too-long");
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(100L << 20);
    }

    /** An honest workbook of one heading with more rows written into its sheet. */
    private static byte[] workbook(String rows) throws IOException {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        byte[] honest = new ExcelSheet("list", List.of("heading")).toBytes();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(honest));
                ZipOutputStream to = new ZipOutputStream(changed)) {
            for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(part.getName()));
                String text = new String(from.readAllBytes(), StandardCharsets.UTF_8);
                to.write(text.replace("</sheetData>", rows + "</sheetData>").getBytes(StandardCharsets.UTF_8));
            }
        }
        return changed.toByteArray();
    }
}
