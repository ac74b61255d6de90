package org.minsheng.core.execution.listing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.minsheng.core.execution.header.Matching;

/** Files as offices could have them, made for these tests. */
final class OfficeFiles {

    static final String HEAD = "序号,项目名称,指标,动作,目标值,单位";

    private OfficeFiles() {}

    static YearList read(byte[] file) {
        return read(file, Matching.NONE);
    }

    static YearList read(byte[] file, Matching matching) {
        ListContext plain = Lists.context("上城区", 2031, Set.of());
        return YearListReader.read(
                file, new ListContext("上城区", 2031, Set.of(), plain.window(), plain.departments(), matching));
    }

    static byte[] csv(String... lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            for (String cell : line.split(",", -1)) {
                text.append('"').append(cell).append("\",");
            }
            text.setCharAt(text.length() - 1, '\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] excel(Consumer<XSSFSheet> filled) {
        return workbook(book -> filled.accept(book.createSheet("清单")));
    }

    static byte[] workbook(Consumer<XSSFWorkbook> filled) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            filled.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    static void fill(XSSFSheet sheet, int row, String... texts) {
        sheet.createRow(row);
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                sheet.getRow(row).createCell(i).setCellValue(texts[i]);
            }
        }
    }
}
