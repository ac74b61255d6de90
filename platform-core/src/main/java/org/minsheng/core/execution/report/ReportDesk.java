package org.minsheng.core.execution.report;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.decision.cycle.Gate;
import org.minsheng.core.decision.cycle.Occasion;
import org.minsheng.core.decision.cycle.Stage;
import org.minsheng.core.decision.cycle.YearRules;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.share.ShareId;
import org.minsheng.core.execution.subject.ReportKind;
import org.minsheng.core.execution.subject.Subject;
import org.minsheng.core.execution.subject.Subjects;
import org.minsheng.core.ground.changes.ChangeLog;
import org.minsheng.core.ground.changes.Edit;
import org.minsheng.core.ground.figures.Money;
import org.minsheng.core.people.roles.Sight;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.endpoints.versions.IfMatch;
import org.minsheng.tenancy.token.Actor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a department hands in its month, and the government office confirms it or gives it back. */
@Component
public class ReportDesk {

    /** While projects are carried out and until the year is closed, departments report. */
    static final Occasion REPORTING = Occasion.between("report", Stage.IMPLEMENTING, Stage.EVALUATING);

    private final ProgressReports reports;
    private final Subjects subjects;
    private final ReportRules reportRules;
    private final Gate gate;
    private final YearRules rules;
    private final ReportNews news;
    private final ChangeLog changes;
    private final Clock clock;

    ReportDesk(
            ProgressReports reports,
            Subjects subjects,
            ReportRules reportRules,
            Gate gate,
            YearRules rules,
            ReportNews news,
            ChangeLog changes,
            Clock clock) {
        this.reports = reports;
        this.subjects = subjects;
        this.reportRules = reportRules;
        this.gate = gate;
        this.rules = rules;
        this.news = news;
        this.changes = changes;
        this.clock = clock;
    }

    /** Only the responsible department's clerks report, so they are looked up as if nothing else existed. */
    @Transactional
    public ReportId submit(
            ReportKind kind, UUID subjectId, YearMonth month, ReportedFigures figures, IfMatch expected, Actor by) {
        Subject subject = subjects.require(kind, subjectId, new Sight(false, by.department()));
        requireOpen(subject, month);
        reportRules.check(subject, month, figures);
        Optional<ProgressReport> existing = reports.findBySubjectIdAndMonth(subjectId, month);
        existing.ifPresent(report -> expected.requireMatches(
                report.version(), since -> changes.since(report.id().value(), since)));
        ReportedFigures sure = figures.affirming(reportRules.doubts(subject, month, figures));
        ReportedFigures before = existing.map(ReportDesk::latest).orElse(null);
        ReportState stateBefore = existing.map(ProgressReport::state).orElse(null);
        ProgressReport report = existing.orElseGet(() -> fresh(subject, month));
        report.submit(sure, by, clock.instant());
        ProgressReport saved = save(report);
        note(saved, subject, stateBefore, before, figures, by);
        news.handedIn(saved);
        return saved.id();
    }

    /** A share has one indicator, which only the mirror knows. */
    @Transactional
    public ReportId submitShare(
            ShareId share,
            YearMonth month,
            Function<IndicatorId, ReportedFigures> figures,
            IfMatch expected,
            Actor by) {
        Subject subject = subjects.require(ReportKind.SHARE, share.value(), new Sight(false, by.department()));
        IndicatorId indicator = subject.indicators().getFirst().id();
        return submit(ReportKind.SHARE, share.value(), month, figures.apply(indicator), expected, by);
    }

    @Transactional
    public void confirm(ReportId id, IfMatch expected, Actor by) {
        ProgressReport report = forDecision(id, expected);
        Instant now = clock.instant();
        report.confirm(by, now);
        ProgressReport saved = decided(report, by, null);
        news.confirmed(saved, latest(saved), now);
    }

    @Transactional
    public void giveBack(ReportId id, String reason, IfMatch expected, Actor by) {
        ProgressReport report = forDecision(id, expected);
        report.returnTo(reason, by, clock.instant());
        ProgressReport saved = decided(report, by, reason);
        if (!saved.counts()) {
            news.returned(saved);
        }
    }

    private ProgressReport forDecision(ReportId id, IfMatch expected) {
        ProgressReport report = reports.findById(id).orElseThrow(NotFound::new);
        // what the city shows no longer is not there to be decided either
        subjects.require(report.kind(), report.subject(), Sight.ALL);
        expected.requireMatches(report.version(), since -> changes.since(id.value(), since));
        return report;
    }

    private ProgressReport decided(ProgressReport report, Actor by, @Nullable String reason) {
        ProgressReport saved = reports.saveAndFlush(report);
        changes.note(
                saved.id().value(),
                saved.version(),
                by,
                Edit.of("state", ReportState.SUBMITTED, saved.state()),
                Edit.of("returnReason", null, reason));
        return saved;
    }

    private void requireOpen(Subject subject, YearMonth month) {
        if (!subject.rules().window().touches(month)) {
            throw ReportRefused.ofAnotherYear(month);
        }
        if (month.isAfter(YearMonth.from(rules.today()))) {
            throw ReportRefused.ofTheFuture(month);
        }
        YearMonth last = subject.reporting().owedUntil();
        if (last != null && month.isAfter(last)) {
            throw ReportRefused.afterItCameToRest(month);
        }
        gate.require(subject.year(), REPORTING);
    }

    private ProgressReport fresh(Subject subject, YearMonth month) {
        return new ProgressReport(subject.kind(), subject.id(), month, subject.isLate(month, rules.today()));
    }

    private ProgressReport save(ProgressReport report) {
        try {
            return reports.saveAndFlush(report);
        } catch (DataIntegrityViolationException twoAtOnce) {
            // the only constraint that valid input can break: one report a month
            throw ReportRefused.handedInJustNow();
        }
    }

    private static ReportedFigures latest(ProgressReport report) {
        Submission latest = report.latest();
        return new ReportedFigures(
                latest.values(), latest.issued(), latest.paid(), latest.narrative(), latest.sample(), latest.doubts());
    }

    private void note(
            ProgressReport report,
            Subject subject,
            @Nullable ReportState stateBefore,
            @Nullable ReportedFigures before,
            ReportedFigures now,
            Actor by) {
        List<Edit> edits = new ArrayList<>();
        edits.add(Edit.of("state", stateBefore, report.state()));
        if (before != null) {
            subject.indicators()
                    .forEach(each -> edits.add(new Edit(
                            "value",
                            each.name(),
                            before.values().get(each.id()),
                            now.values().get(each.id()))));
            edits.add(Edit.of("issuedFen", Money.fenOf(before.issued()), Money.fenOf(now.issued())));
            edits.add(Edit.of("paidFen", Money.fenOf(before.paid()), Money.fenOf(now.paid())));
            edits.add(Edit.of("narrative", before.narrative(), now.narrative()));
        }
        changes.note(report.id().value(), report.version(), by, edits.stream());
    }
}
