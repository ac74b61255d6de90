package org.minsheng.core.execution.report.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.attachment.AttachedForm;
import org.minsheng.core.execution.attachment.ReportFiles;
import org.minsheng.core.execution.doubt.AffirmedForm;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.project.ProjectId;
import org.minsheng.core.execution.report.Duties;
import org.minsheng.core.execution.report.Duty;
import org.minsheng.core.execution.report.ReportDesk;
import org.minsheng.core.execution.report.ReportId;
import org.minsheng.core.execution.report.ReportReader;
import org.minsheng.core.execution.report.ReportReader.After;
import org.minsheng.core.execution.report.ReportReader.Search;
import org.minsheng.core.execution.report.ReportState;
import org.minsheng.core.execution.report.ReportView;
import org.minsheng.core.execution.report.ReportedFigures;
import org.minsheng.core.execution.share.ShareId;
import org.minsheng.core.execution.subject.ReportKind;
import org.minsheng.core.ground.abilities.Ability;
import org.minsheng.core.ground.abilities.May;
import org.minsheng.core.ground.figures.Figures;
import org.minsheng.core.people.roles.Sight;
import org.minsheng.endpoints.lists.Cursor;
import org.minsheng.endpoints.lists.Slice;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.endpoints.repeats.Idempotency;
import org.minsheng.endpoints.versions.IfMatch;
import org.minsheng.tenancy.token.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/core")
class ReportController {

    private final ReportDesk desk;
    private final ReportReader reports;
    private final Duties duties;
    private final ReportFiles files;
    private final Idempotency idempotency;

    ReportController(ReportDesk desk, ReportReader reports, Duties duties, ReportFiles files, Idempotency idempotency) {
        this.desk = desk;
        this.reports = reports;
        this.duties = duties;
        this.files = files;
        this.idempotency = idempotency;
    }

    record ShareReportForm(
            @NotNull @DecimalMin("0") @DecimalMax(Figures.MOST) @Digits(integer = 14, fraction = 4) BigDecimal value,

            @Nullable @Size(max = 4000) String narrative,
            @Nullable Boolean sample,
            @Nullable @Size(max = AffirmedForm.MOST) List<@NotNull @Valid AffirmedForm> affirmed,
            @Nullable @Size(max = AttachedForm.MOST) List<@NotNull @Valid AttachedForm> files) {

        ReportedFigures figures(IndicatorId indicator) {
            return new ReportedFigures(
                    Map.of(indicator, value),
                    null,
                    null,
                    narrative == null ? "" : narrative.strip(),
                    Boolean.TRUE.equals(sample),
                    AffirmedForm.doubts(affirmed));
        }
    }

    record ReturnForm(@NotBlank @Size(max = 1000) String reason) {}

    record ReportWithHistory(ReportView report, List<ReportView.SubmissionView> submissions, long version) {}

    @GetMapping("/duties")
    @May(Ability.READ_REPORTS)
    Duties.Month listDuties(@RequestParam(required = false) @Nullable YearMonth month, Actor actor) {
        return duties.of(month == null ? duties.current() : month, Sight.of(actor));
    }

    @PutMapping("/projects/{id}/reports/{month}")
    @May(Ability.REPORT_PROGRESS)
    ResponseEntity<ReportView> reportOnProject(
            @PathVariable UUID id,
            @PathVariable YearMonth month,
            @Valid @RequestBody ReportForm form,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable UUID key,
            IfMatch expected,
            Actor actor) {
        ReportView report = idempotency.once(key, actor, form, ReportView.class, () -> {
            ReportId handedIn = desk.submit(ReportKind.PROJECT, id, month, form.figures(), expected, actor);
            return withFiles(handedIn, form.files(), actor);
        });
        return answer(report);
    }

    @PutMapping("/shares/{id}/reports/{month}")
    @May(Ability.REPORT_PROGRESS)
    ResponseEntity<ReportView> reportOnShare(
            @PathVariable UUID id,
            @PathVariable YearMonth month,
            @Valid @RequestBody ShareReportForm form,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable UUID key,
            IfMatch expected,
            Actor actor) {
        ReportView report = idempotency.once(key, actor, form, ReportView.class, () -> {
            ReportId handedIn = desk.submitShare(new ShareId(id), month, form::figures, expected, actor);
            return withFiles(handedIn, form.files(), actor);
        });
        return answer(report);
    }

    private ReportView withFiles(ReportId id, @Nullable List<AttachedForm> named, Actor actor) {
        ReportView report = reports.require(id, Sight.ALL);
        files.attach(report.handedIn(), named, actor);
        return report;
    }

    @GetMapping("/reports")
    @May(Ability.READ_REPORTS)
    Slice<ReportView> listReports(
            @RequestParam(required = false) @Nullable ReportState state,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Actor actor) {
        String list = "reports " + state + " " + month;
        After after = Cursor.read(cursor, list).map(ReportController::after).orElse(null);
        int most = Slice.limit(limit);
        List<ReportView> oneMore = reports.list(new Search(null, null, state, month), Sight.of(actor), after, most + 1);
        return Slice.of(oneMore, most, report -> Cursor.of(list, report.month(), report.id()));
    }

    /** What was handed in on a project, the latest month first. */
    @GetMapping("/projects/{id}/reports")
    @May(Ability.READ_REGISTER)
    List<ReportView> listReportsOnProject(@PathVariable UUID id, Actor actor) {
        return reports.onProject(new ProjectId(id), Sight.of(actor));
    }

    private static After after(Cursor cursor) {
        try {
            return new After(
                    YearMonth.parse(cursor.keys().getFirst()),
                    new ReportId(UUID.fromString(cursor.keys().getLast())));
        } catch (DateTimeException | IllegalArgumentException broken) {
            throw new NotFound();
        }
    }

    @GetMapping("/reports/{id}")
    @May(Ability.READ_REPORTS)
    @Transactional(readOnly = true)
    ResponseEntity<ReportWithHistory> readReport(@PathVariable UUID id, Actor actor) {
        ReportView report = reports.require(new ReportId(id), Sight.of(actor));
        return ResponseEntity.ok()
                .eTag(IfMatch.etag(report.version()))
                .body(new ReportWithHistory(
                        report, reports.submissions(new ReportId(id), Sight.of(actor)), report.version()));
    }

    /** The targets and the figures of the months before, beside which its own are looked at. */
    @GetMapping("/reports/{id}/duty")
    @May(Ability.READ_REPORTS)
    Duty readDutyOfReport(@PathVariable UUID id, Actor actor) {
        return duties.of(new ReportId(id), Sight.of(actor));
    }

    @PostMapping("/reports/{id}/confirm")
    @May(Ability.CONFIRM_REPORTS)
    ResponseEntity<ReportView> confirmReport(@PathVariable UUID id, IfMatch expected, Actor actor) {
        desk.confirm(new ReportId(id), expected, actor);
        return answer(reports.require(new ReportId(id), Sight.ALL));
    }

    @PostMapping("/reports/{id}/return")
    @May(Ability.CONFIRM_REPORTS)
    ResponseEntity<ReportView> returnReport(
            @PathVariable UUID id, @Valid @RequestBody ReturnForm form, IfMatch expected, Actor actor) {
        desk.giveBack(new ReportId(id), form.reason.strip(), expected, actor);
        return answer(reports.require(new ReportId(id), Sight.ALL));
    }

    private static ResponseEntity<ReportView> answer(ReportView report) {
        return ResponseEntity.ok().eTag(IfMatch.etag(report.version())).body(report);
    }
}
