package org.minsheng.core.joint;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.exchange.grants.GrantId;
import org.minsheng.core.ground.figures.Funds;
import org.minsheng.core.ground.tables.ExcelSheet;
import org.minsheng.endpoints.texts.Texts;
import org.minsheng.tenancy.TenantId;
import org.springframework.stereotype.Component;

/** The joint board as a table that says as of when and by whose grant. */
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
            "returned",
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

    /** Source, number and title. */
    private static final int STAYING = 3;

    private final Texts texts;

    JointSheet(Texts texts) {
        this.texts = texts;
    }

    byte[] of(List<BoardRow> rows, LocalDate today, Function<TenantId, String> names) {
        ExcelSheet sheet = new ExcelSheet(
                text("sheet"),
                texts.of("joint.export.as-of", today),
                COLUMNS.stream().map(this::text).toList(),
                STAYING);
        rows.forEach(row -> sheet.row(cells(row, names)));
        return sheet.toBytes();
    }

    String fileName(String congress, int year) {
        return congress + " " + year + " " + text("sheet") + ".xlsx";
    }

    private @Nullable Object[] cells(BoardRow row, Function<TenantId, String> names) {
        Funds funds = row.funds() == null ? Funds.of(null, null, null) : row.funds();
        return new @Nullable Object[] {
            names.apply(row.source()),
            row.no(),
            row.title(),
            texts.of("joint.type." + row.type()),
            row.department(),
            texts.of("joint.light." + row.light()),
            row.progress(),
            row.planned(),
            row.late() ? text("yes") : null,
            row.returned() ? text("yes") : null,
            row.reportMonth(),
            funds.planned(),
            funds.issued(),
            funds.paid(),
            funds.issueRate(),
            funds.paymentRateOfPlan(),
            funds.paymentRateOfIssued(),
            MINUTES.format(row.asOf()),
            grants(row),
            row.sample() ? text("yes") : null
        };
    }

    private String grants(BoardRow row) {
        return row.grants().isEmpty()
                ? text("own")
                : row.grants().stream().map(GrantId::toString).collect(Collectors.joining("\n"));
    }

    private String text(String code) {
        return texts.of("joint.export." + code);
    }
}
