package org.minsheng.core.cockpit;

import static org.minsheng.core.ground.documents.PaperColumn.Kind.MARK;
import static org.minsheng.core.ground.documents.PaperColumn.Kind.NUMBER;
import static org.minsheng.core.ground.documents.PaperColumn.Kind.TEXT;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.minsheng.core.execution.register.ProjectRow;
import org.minsheng.core.ground.documents.OfficialPaper;
import org.minsheng.core.ground.documents.PaperColumn;
import org.minsheng.core.ground.figures.Funds;
import org.minsheng.core.ground.figures.Money;
import org.minsheng.core.ground.figures.Progress;
import org.minsheng.core.ground.sheets.AsOfSentence;
import org.minsheng.endpoints.texts.Texts;

/** A {@link Bulletin} as a draft in Word, for staff to go on writing in before it is issued. */
final class BulletinPaper {

    private final Bulletin bulletin;
    private final Texts texts;
    private final PaperFigures figures;

    private BulletinPaper(Bulletin bulletin, Texts texts) {
        this.bulletin = bulletin;
        this.texts = texts;
        this.figures = new PaperFigures(texts);
    }

    /** @param name of the file */
    record Written(String name, byte[] content) {}

    /** @param partly whether the year may have more projects than these */
    static Written of(Bulletin bulletin, String congress, boolean partly, LocalDateTime at, Texts texts) {
        BulletinPaper written = new BulletinPaper(bulletin, texts);
        String title = written.title(congress);
        OfficialPaper paper = new OfficialPaper(congress, title);
        paper.said(AsOfSentence.of(bulletin.overview().asOf(), texts)).said(AsOfSentence.madeAt(at, texts));
        written.overall(paper, congress, partly);
        if (!bulletin.rows().isEmpty()) {
            written.behind(paper);
            written.reports(paper);
            written.projects(paper);
        }
        return new Written(title + ".docx", paper.toBytes());
    }

    private String title(String congress) {
        boolean sameYear = bulletin.month().getYear() == bulletin.overview().year();
        String month = texts.of(
                sameYear ? "bulletin.month" : "bulletin.month-of-another-year",
                Integer.toString(bulletin.month().getMonthValue()),
                bulletin.month());
        return texts.of("bulletin.title", congress, year(), month);
    }

    private void overall(OfficialPaper paper, String congress, boolean partly) {
        paper.heading(text("overall"));
        if (partly) {
            paper.paragraph(text("partly"));
        }
        if (bulletin.overview().sample()) {
            paper.paragraph(text("sample"));
        }
        if (bulletin.rows().isEmpty()) {
            paper.paragraph(texts.of("bulletin.no-projects", congress, year()));
            return;
        }
        String lights = bulletin.overview().lights().entrySet().stream()
                .map(each -> texts.of("bulletin.light", texts.of("light." + each.getKey()), each.getValue()))
                .collect(Collectors.joining(text("and")));
        paper.paragraph(
                texts.of("bulletin.projects", congress, year(), bulletin.rows().size(), lights));
        Progress progress = bulletin.overview().progress();
        paper.paragraph(texts.of(
                        "bulletin.progress",
                        bulletin.upTo(),
                        figures.percent(bulletin.elapsed()),
                        figures.percent(progress.planned()),
                        figures.percent(progress.actual()),
                        bulletin.compared(),
                        bulletin.rows().size() - bulletin.compared())
                + (bulletin.overHalfOnTime() ? text("over-half") : ""));
        Funds funds = bulletin.overview().funds();
        paper.paragraph(texts.of(
                "bulletin.funds",
                figures.sum(funds.planned()),
                bulletin.withPlannedFunds(),
                figures.sum(funds.issued()),
                figures.sum(funds.paid()),
                bulletin.withReportedFunds(),
                figures.percent(funds.issueRate()),
                figures.percent(funds.paymentRateOfPlan()),
                figures.percent(funds.paymentRateOfIssued())));
    }

    private void behind(OfficialPaper paper) {
        paper.heading(text("behind"));
        List<ProjectRow> behind = bulletin.behind();
        paper.paragraph(behind.isEmpty() ? text("none-behind") : texts.of("bulletin.so-many-behind", behind.size()));
        behind.forEach(row -> paper.paragraph(texts.of(
                "bulletin.is-behind",
                Integer.toString(row.no()),
                row.title(),
                department(row),
                texts.of("light." + row.light()),
                figures.percent(row.progress()),
                figures.percent(row.planned()),
                figures.reason(row))));
    }

    private void reports(OfficialPaper paper) {
        paper.heading(text("reports"));
        if (bulletin.due() == null || bulletin.dueDate() == null) {
            paper.paragraph(text("none-due"));
        } else {
            Map<String, List<ProjectRow>> late = bulletin.late(text("nobody"));
            paper.paragraph(
                    late.isEmpty()
                            ? texts.of("bulletin.none-late", bulletin.due(), bulletin.dueDate())
                            : texts.of(
                                    "bulletin.so-many-late",
                                    bulletin.due(),
                                    bulletin.dueDate(),
                                    bulletin.overview().late()));
            byDepartment(paper, late);
        }
        Map<String, List<ProjectRow>> returned = bulletin.returned(text("nobody"));
        if (!returned.isEmpty()) {
            paper.paragraph(
                    texts.of("bulletin.so-many-returned", bulletin.overview().returned()));
            byDepartment(paper, returned);
        }
    }

    private void byDepartment(OfficialPaper paper, Map<String, List<ProjectRow>> projects) {
        projects.forEach((department, rows) -> paper.paragraph(texts.of(
                "bulletin.of-department",
                department,
                rows.size(),
                rows.stream().map(row -> Integer.toString(row.no())).collect(Collectors.joining(text("and"))))));
    }

    private void projects(OfficialPaper paper) {
        paper.heading(text("by-project"));
        Funds funds = bulletin.overview().funds();
        paper.table(
                texts.of("sheet.unit"),
                List.of(
                        new PaperColumn(said("no"), 8, MARK),
                        new PaperColumn(said("title"), 26, TEXT),
                        new PaperColumn(said("department"), 20, TEXT),
                        new PaperColumn(said("progress"), 15, NUMBER),
                        new PaperColumn(said("planned"), 15, NUMBER),
                        new PaperColumn(said("light"), 15, MARK),
                        new PaperColumn(said("planned-funds"), 19, NUMBER),
                        new PaperColumn(said("issued-funds"), 19, NUMBER),
                        new PaperColumn(said("paid-funds"), 19, NUMBER)),
                bulletin.rows().stream().map(this::cells).toList(),
                List.of(
                        said("total"),
                        texts.of("export.projects", bulletin.rows().size()),
                        "",
                        "",
                        "",
                        "",
                        figures.tenThousands(funds.planned()),
                        figures.tenThousands(funds.issued()),
                        figures.tenThousands(funds.paid())));
        paper.note(text("note"));
    }

    private List<String> cells(ProjectRow row) {
        return List.of(
                Integer.toString(row.no()),
                row.state().rests()
                        ? texts.of("bulletin.rests", row.title(), texts.of("project-state." + row.state()))
                        : row.title(),
                department(row),
                figures.percent(row.progress()),
                figures.percent(row.planned()),
                texts.of("light." + row.light()),
                figures.tenThousands(Money.ofFen(row.plannedFen())),
                figures.tenThousands(Money.ofFen(row.issuedFen())),
                figures.tenThousands(Money.ofFen(row.paidFen())));
    }

    private String department(ProjectRow row) {
        return row.department() == null ? text("nobody") : row.department().name();
    }

    private String year() {
        return Integer.toString(bulletin.overview().year());
    }

    private String said(String code) {
        return texts.of("export." + code);
    }

    private String text(String code) {
        return texts.of("bulletin." + code);
    }
}
