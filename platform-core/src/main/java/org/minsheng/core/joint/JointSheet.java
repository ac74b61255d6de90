package org.minsheng.core.joint;

import static org.minsheng.core.ground.sheets.SheetPlan.Kind.LIGHT;
import static org.minsheng.core.ground.sheets.SheetPlan.Kind.MARK;
import static org.minsheng.core.ground.sheets.SheetPlan.Kind.MONEY;
import static org.minsheng.core.ground.sheets.SheetPlan.Kind.PERCENT;
import static org.minsheng.core.ground.sheets.SheetPlan.Kind.TEXT;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.ground.figures.AsOfMonths;
import org.minsheng.core.ground.figures.Funds;
import org.minsheng.core.ground.figures.Light;
import org.minsheng.core.ground.sheets.ExcelBook;
import org.minsheng.core.ground.sheets.ExcelSheet;
import org.minsheng.core.ground.sheets.ExcelSheet.Lit;
import org.minsheng.core.ground.sheets.SheetPlan;
import org.minsheng.core.ground.sheets.SheetPlan.Column;
import org.minsheng.core.ground.sheets.SheetPlan.Kind;
import org.minsheng.endpoints.texts.Texts;
import org.minsheng.tenancy.TenantId;
import org.springframework.stereotype.Component;

/** The joint board as a file to forward: the projects on one sheet, their indicators on the next. No ids in either. */
@Component
class JointSheet {

    /** A city with forty districts lists some hundreds; each is held with all that was mirrored of it. */
    static final int MOST = 5_000;

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Place, number and title. */
    private static final int STAYING = 3;

    private static final Funds UNKNOWN = Funds.of(null, null, null);

    private final Texts texts;
    private final Clock clock;

    JointSheet(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** @param name of the file */
    record Exported(String name, byte[] content) {}

    /** @param projects one more than {@link #MOST} if that is not all */
    Exported of(
            List<JointBoard.Project> projects, String congress, BoardFilter filter, Function<TenantId, String> names) {
        List<JointBoard.Project> shown = projects.subList(0, Math.min(MOST, projects.size()));
        List<@Nullable YearMonth> months = shown.stream()
                .<@Nullable YearMonth>map(each -> month(each.row()))
                .toList();
        ExcelBook book = new ExcelBook(
                new ExcelBook.Head(congress, filter.year(), AsOfMonths.of(months), LocalDateTime.now(clock)), texts);
        List<String> notes = new ArrayList<>(List.of(said("note.progress"), text("note.granted")));
        if (filter.narrows()) {
            notes.add(text("note.partly"));
        }
        if (projects.size() > MOST) {
            notes.add(texts.of("joint.export.note.cut", MOST));
        }
        projects(book, shown, names).notes(notes);
        JointIndicatorSheet.write(book, shown, names, texts);
        return new Exported(book.fileName(text("name")), book.toBytes());
    }

    private ExcelSheet projects(ExcelBook book, List<JointBoard.Project> shown, Function<TenantId, String> names) {
        ExcelSheet sheet = book.sheet(new SheetPlan(
                text("sheet"),
                text("name"),
                List.of(
                        new Column(text("source"), 9, MARK),
                        column("no", 6, MARK),
                        column("title", 24, TEXT),
                        column("type", 11, MARK),
                        column("department", 15, TEXT),
                        column("progress", 9, PERCENT),
                        column("planned", 9, PERCENT),
                        column("light", 10, LIGHT),
                        column("as-of", 11, MARK),
                        column("planned-funds", 12, MONEY),
                        column("issued-funds", 12, MONEY),
                        column("paid-funds", 12, MONEY),
                        new Column(text("issue-rate"), 9, PERCENT),
                        new Column(text("payment-rate-of-plan"), 9, PERCENT),
                        new Column(text("payment-rate-of-issued"), 9, PERCENT),
                        new Column(text("data-as-of"), 12, MARK),
                        column("remark", 13, TEXT)),
                STAYING));
        shown.forEach(each -> sheet.row(cells(each.row(), names)));
        Funds sum = Funds.sum(shown.stream().map(each -> funds(each.row())).toList());
        return sheet.totals(
                said("total"),
                null,
                texts.of("export.projects", shown.size()),
                null,
                null,
                null,
                null,
                null,
                null,
                sum.planned(),
                sum.issued(),
                sum.paid(),
                sum.issueRate(),
                sum.paymentRateOfPlan(),
                sum.paymentRateOfIssued(),
                null,
                null);
    }

    private @Nullable Object[] cells(BoardRow row, Function<TenantId, String> names) {
        Funds funds = funds(row);
        YearMonth month = month(row);
        return new @Nullable Object[] {
            names.apply(row.source()),
            row.no(),
            row.title(),
            texts.of("type." + row.type()),
            row.department(),
            row.progress(),
            row.planned(),
            new Lit(Light.valueOf(row.light()), texts.of("light." + row.light())),
            month == null ? null : texts.of("export.month", month),
            funds.planned(),
            funds.issued(),
            funds.paid(),
            funds.issueRate(),
            funds.paymentRateOfPlan(),
            funds.paymentRateOfIssued(),
            MINUTES.withZone(clock.getZone()).format(row.asOf()),
            Stream.of(
                            row.late() ? said("late") : null,
                            row.returned() ? said("returned") : null,
                            row.sample() ? said("sample") : null)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("；"))
        };
    }

    private static Funds funds(BoardRow row) {
        return row.funds() == null ? UNKNOWN : row.funds();
    }

    private static @Nullable YearMonth month(BoardRow row) {
        return row.reportMonth() == null ? null : YearMonth.parse(row.reportMonth());
    }

    private Column column(String heading, int width, Kind kind) {
        return new Column(said(heading), width, kind);
    }

    /** What the register's file says as well. */
    private String said(String code) {
        return texts.of("export." + code);
    }

    private String text(String code) {
        return texts.of("joint.export." + code);
    }
}
