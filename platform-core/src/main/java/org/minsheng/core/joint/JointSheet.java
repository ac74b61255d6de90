package org.minsheng.core.joint;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.ground.figures.Funds;
import org.minsheng.core.ground.figures.Money;
import org.minsheng.core.ground.figures.Rate;
import org.minsheng.core.ground.tables.ExcelSheet;
import org.minsheng.endpoints.texts.Texts;
import org.minsheng.tenancy.TenantId;
import org.springframework.stereotype.Component;

/** Writes the joint board as an Excel workbook that says as of when and by whose grant. */
@Component
class JointSheet {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final List<String> COLUMNS = List.of(
            "source",
            "no",
            "title",
            "type",
            "department",
            "light",
            "progress",
            "planned",
            "late",
            "month",
            "planned-funds",
            "issued-funds",
            "paid-funds",
            "issue-rate",
            "payment-rate-of-plan",
            "payment-rate-of-issued",
            "data-as-of",
            "grant",
            "sample");
    private static final int NARROW = 18 * 256;
    private static final int WIDE = 30 * 256;

    private final Texts texts;

    JointSheet(Texts texts) {
        this.texts = texts;
    }

    void write(List<BoardRow> rows, LocalDate today, Function<TenantId, String> names, OutputStream out)
            throws IOException {
        try (var book = new SXSSFWorkbook()) {
            Sheet sheet = book.createSheet(text("sheet"));
            sheet.createRow(0).createCell(0).setCellValue(texts.of("joint.export.as-of", today));
            heading(sheet, bold(book));
            CellStyle money = format(book, "#,##0.00");
            CellStyle percent = format(book, "0.00");
            CellStyle quoted = book.createCellStyle();
            quoted.setQuotePrefixed(true);
            int line = 2;
            for (BoardRow row : rows) {
                fill(new Line(sheet.createRow(line++), money, percent, quoted), row, names);
            }
            sheet.createFreezePane(3, 2);
            book.write(out);
        }
    }

    String fileName(String congress, int year) {
        return congress + " " + year + " " + text("sheet") + ".xlsx";
    }

    private void heading(Sheet sheet, CellStyle bold) {
        Row heading = sheet.createRow(1);
        for (int column = 0; column < COLUMNS.size(); column++) {
            Cell cell = heading.createCell(column);
            cell.setCellValue(text(COLUMNS.get(column)));
            cell.setCellStyle(bold);
            sheet.setColumnWidth(column, COLUMNS.get(column).equals("title") ? WIDE : NARROW);
        }
    }

    private static CellStyle bold(SXSSFWorkbook book) {
        Font font = book.createFont();
        font.setBold(true);
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        return style;
    }

    private static CellStyle format(SXSSFWorkbook book, String pattern) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(pattern));
        return style;
    }

    private void fill(Line line, BoardRow row, Function<TenantId, String> names) {
        Funds funds = row.funds();
        line.text(names.apply(row.source()));
        line.number(BigDecimal.valueOf(row.no()));
        line.text(row.title());
        line.text(texts.of("joint.type." + row.type()));
        line.text(row.department());
        line.text(texts.of("joint.light." + row.light()));
        line.percent(Rate.shown(row.progress()));
        line.percent(Rate.shown(row.planned()));
        line.text(row.late() ? text("yes") : null);
        line.text(row.reportMonth());
        line.money(funds == null ? null : funds.planned());
        line.money(funds == null ? null : funds.issued());
        line.money(funds == null ? null : funds.paid());
        line.percent(funds == null ? null : Rate.shown(funds.issueRate()));
        line.percent(funds == null ? null : Rate.shown(funds.paymentRateOfPlan()));
        line.percent(funds == null ? null : Rate.shown(funds.paymentRateOfIssued()));
        line.text(MINUTES.format(row.asOf()));
        line.text(
                row.grants().isEmpty()
                        ? text("own")
                        : row.grants().stream().map(UUID::toString).collect(Collectors.joining("\n")));
        line.text(row.sample() ? text("yes") : null);
    }

    private String text(String code) {
        return texts.of("joint.export." + code);
    }

    /** Fills a row from left to right; what is unknown stays empty, so that nobody adds it up as nought. */
    private static final class Line {

        private final Row row;
        private final CellStyle money;
        private final CellStyle percent;
        private final CellStyle quoted;
        private int column;

        Line(Row row, CellStyle money, CellStyle percent, CellStyle quoted) {
            this.row = row;
            this.money = money;
            this.percent = percent;
            this.quoted = quoted;
        }

        void text(@Nullable String text) {
            Cell cell = row.createCell(column++);
            if (text != null) {
                cell.setCellValue(text);
                // written by others: it stays text when somebody edits the cell
                if (ExcelSheet.looksLikeFormula(text)) {
                    cell.setCellStyle(quoted);
                }
            }
        }

        void number(@Nullable BigDecimal number) {
            Cell cell = row.createCell(column++);
            if (number != null) {
                cell.setCellValue(number.doubleValue());
            }
        }

        /** In yuan. */
        void money(@Nullable Money amount) {
            number(amount == null ? null : amount.yuan());
            row.getCell(column - 1).setCellStyle(money);
        }

        void percent(@Nullable BigDecimal rate) {
            number(rate);
            row.getCell(column - 1).setCellStyle(percent);
        }
    }
}
