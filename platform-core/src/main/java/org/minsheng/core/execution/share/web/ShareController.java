package org.minsheng.core.execution.share.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.decision.cycle.YearRules;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.project.ProjectId;
import org.minsheng.core.execution.share.Achievements.Achieved;
import org.minsheng.core.execution.share.BreakdownReader;
import org.minsheng.core.execution.share.BreakdownReader.BrokenDown;
import org.minsheng.core.execution.share.DutyDesk;
import org.minsheng.core.execution.share.ShareDesk;
import org.minsheng.core.execution.share.ShareId;
import org.minsheng.core.execution.share.ShareMirror;
import org.minsheng.core.execution.share.ShareMirrors;
import org.minsheng.core.ground.abilities.Ability;
import org.minsheng.core.ground.abilities.May;
import org.minsheng.core.ground.figures.Figures;
import org.minsheng.core.ground.figures.Rate;
import org.minsheng.core.ground.figures.ReportDueDay;
import org.minsheng.core.people.roles.Sight;
import org.minsheng.core.people.roster.DepartmentId;
import org.minsheng.core.tenants.Congresses;
import org.minsheng.endpoints.refusals.Fault;
import org.minsheng.endpoints.refusals.Flawed;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.endpoints.versions.Change;
import org.minsheng.endpoints.versions.IfMatch;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/core")
class ShareController {

    private final ShareDesk desk;
    private final BreakdownReader reader;
    private final DutyDesk duties;
    private final ShareMirrors mirrors;
    private final YearRules rules;
    private final Congresses congresses;

    ShareController(
            ShareDesk desk,
            BreakdownReader reader,
            DutyDesk duties,
            ShareMirrors mirrors,
            YearRules rules,
            Congresses congresses) {
        this.desk = desk;
        this.reader = reader;
        this.duties = duties;
        this.mirrors = mirrors;
        this.rules = rules;
        this.congresses = congresses;
    }

    /** No city has nearly as many. */
    private static final int MOST_DISTRICTS = 200;

    /** A district's part of a city's target, as the city sees it. */
    record ShareView(
            String district,
            String districtName,
            BigDecimal target,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal completion,
            @Nullable YearMonth asOf) {

        static ShareView of(Achieved share, Congresses congresses) {
            return new ShareView(
                    share.district().value(),
                    congresses.nameOf(share.district()),
                    share.target(),
                    share.actual(),
                    Rate.shown(share.completion()),
                    share.asOf());
        }
    }

    /** @param unassigned what of the target no district has; negative if they have more than all of it */
    record BreakdownView(
            UUID indicatorId,
            @Nullable BigDecimal target,
            String unit,
            List<ShareView> shares,
            @Nullable BigDecimal unassigned,
            long version,
            List<Change> changes) {}

    record ShareForm(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{1,38}") String district,

            @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax(Figures.MOST) @Digits(integer = 14, fraction = 4) BigDecimal target) {}

    record AssignForm(@NotNull UUID departmentId) {}

    @GetMapping("/indicators/{id}/shares")
    @May(Ability.READ_REGISTER)
    @Transactional(readOnly = true)
    ResponseEntity<BreakdownView> readBreakdown(@PathVariable UUID id, Actor actor) {
        return answer(reader.of(new IndicatorId(id), Sight.of(actor)));
    }

    /** All breakdowns of a project's targets; an indicator that is not shared out is not among them. */
    @GetMapping("/projects/{id}/shares")
    @May(Ability.READ_REGISTER)
    @Transactional(readOnly = true)
    List<BreakdownView> listBreakdowns(@PathVariable UUID id, Actor actor) {
        return reader.ofProject(new ProjectId(id), Sight.of(actor)).stream()
                .map(this::view)
                .toList();
    }

    @PutMapping("/indicators/{id}/shares")
    @May(Ability.DIVIDE_TARGETS)
    ResponseEntity<BreakdownView> breakDownIndicator(
            @PathVariable UUID id,
            @RequestBody @Size(max = MOST_DISTRICTS) List<@NotNull @Valid ShareForm> form,
            IfMatch expected,
            Actor actor) {
        Map<TenantId, BigDecimal> wanted = new HashMap<>();
        for (ShareForm share : form) {
            TenantId district = new TenantId(share.district);
            if (wanted.put(district, Figures.plain(share.target)) != null) {
                throw new Flawed(
                        List.of(Fault.inField("district", share.district, "share.twice", congresses.nameOf(district))));
            }
        }
        desk.breakDown(new IndicatorId(id), wanted, expected, actor);
        return answer(reader.of(new IndicatorId(id), Sight.ALL));
    }

    @GetMapping("/shares")
    @May(Ability.READ_CITY_TASKS)
    List<MirrorView> listShares(@RequestParam(required = false) @Nullable Integer year, Actor actor) {
        LocalDate today = rules.today();
        int wanted = year == null ? today.getYear() : year;
        ReportDueDay own = rules.of(wanted).dueDay();
        return mirrors.ofYear(wanted, Sight.of(actor)).stream()
                .map(mirror -> MirrorView.of(mirror, own, today, congresses))
                .toList();
    }

    @GetMapping("/shares/{id}")
    @May(Ability.READ_CITY_TASKS)
    ResponseEntity<MirrorView> readShare(@PathVariable UUID id, Actor actor) {
        return answer(mirrors.find(new ShareId(id), Sight.of(actor)).orElseThrow(NotFound::new));
    }

    @PatchMapping("/shares/{id}")
    @May(Ability.ASSIGN_CITY_TASKS)
    ResponseEntity<MirrorView> assignShare(
            @PathVariable UUID id, @Valid @RequestBody AssignForm form, IfMatch expected, Actor actor) {
        duties.assign(new ShareId(id), new DepartmentId(form.departmentId), expected, actor);
        return answer(mirrors.find(new ShareId(id), Sight.of(actor)).orElseThrow(NotFound::new));
    }

    private ResponseEntity<MirrorView> answer(ShareMirror mirror) {
        return ResponseEntity.ok()
                .eTag(IfMatch.etag(mirror.version()))
                .body(MirrorView.of(mirror, rules.of(mirror.year()).dueDay(), rules.today(), congresses));
    }

    private ResponseEntity<BreakdownView> answer(BrokenDown breakdown) {
        return ResponseEntity.ok().eTag(IfMatch.etag(breakdown.version())).body(view(breakdown));
    }

    private BreakdownView view(BrokenDown breakdown) {
        var indicator = breakdown.indicator();
        BigDecimal target = indicator.target().known();
        BigDecimal assigned =
                breakdown.shares().stream().map(Achieved::target).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new BreakdownView(
                indicator.id().value(),
                target,
                indicator.unit(),
                breakdown.shares().stream()
                        .map(share -> ShareView.of(share, congresses))
                        .toList(),
                target == null ? null : Figures.plain(target.subtract(assigned)),
                breakdown.version(),
                breakdown.changes());
    }
}
