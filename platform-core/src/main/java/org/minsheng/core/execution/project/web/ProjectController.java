package org.minsheng.core.execution.project.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.decision.cycle.YearRules;
import org.minsheng.core.execution.project.ProjectDesk;
import org.minsheng.core.execution.project.ProjectDesk.PlannedMilestone;
import org.minsheng.core.execution.project.ProjectFacts;
import org.minsheng.core.execution.project.ProjectRow;
import org.minsheng.core.execution.project.ProjectSearch;
import org.minsheng.core.execution.project.Register;
import org.minsheng.core.ground.changes.ChangeLog;
import org.minsheng.core.ground.figures.Figures;
import org.minsheng.core.ground.figures.Light;
import org.minsheng.core.ground.figures.Money;
import org.minsheng.core.ground.figures.ProjectType;
import org.minsheng.core.ground.figures.Rules;
import org.minsheng.core.ground.tables.Downloads;
import org.minsheng.core.ground.tables.ExcelSheet;
import org.minsheng.core.people.roles.May;
import org.minsheng.core.people.roles.Sight;
import org.minsheng.core.tenants.Congresses;
import org.minsheng.endpoints.lists.Cursor;
import org.minsheng.endpoints.lists.Slice;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.endpoints.texts.Texts;
import org.minsheng.endpoints.versions.IfMatch;
import org.minsheng.tenancy.token.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/core/projects")
class ProjectController {

    private final Register register;
    private final YearRules rules;
    private final ProjectDesk desk;
    private final ChangeLog changes;
    private final Congresses congresses;
    private final Texts texts;

    ProjectController(
            Register register,
            YearRules rules,
            ProjectDesk desk,
            ChangeLog changes,
            Congresses congresses,
            Texts texts) {
        this.register = register;
        this.rules = rules;
        this.desk = desk;
        this.changes = changes;
        this.congresses = congresses;
        this.texts = texts;
    }

    enum SortBy {
        no,
        title,
        progress,
        light,
        late;

        ProjectSearch.Sort sort() {
            return switch (this) {
                case no -> ProjectSearch.Sort.NO;
                case title -> ProjectSearch.Sort.TITLE;
                case progress -> ProjectSearch.Sort.PROGRESS;
                case light -> ProjectSearch.Sort.LIGHT;
                case late -> ProjectSearch.Sort.LATE;
            };
        }
    }

    enum Order {
        asc,
        desc
    }

    /** The filters and the order of the register, as they stand in the address. */
    record Query(
            @Nullable Integer year,
            @Nullable UUID department,
            @Nullable Light light,
            @Nullable ProjectType type,
            @Nullable Boolean late,
            @Nullable String q,
            @Nullable SortBy sort,
            @Nullable Order order) {

        int yearOr(LocalDate today) {
            return year == null ? today.getYear() : year;
        }

        ProjectSearch search() {
            return new ProjectSearch(
                    department,
                    light,
                    type,
                    late,
                    q == null || q.isBlank() ? null : q,
                    sort == null ? ProjectSearch.Sort.NO : sort.sort(),
                    order == Order.desc);
        }
    }

    record PlanForm(
            @Nullable UUID departmentId,
            @Nullable @PositiveOrZero Long plannedFen,
            @Nullable List<@NotNull @Valid MilestoneForm> milestones) {

        ProjectDesk.Plan plan() {
            return new ProjectDesk.Plan(
                    departmentId,
                    Money.ofFen(plannedFen),
                    milestones == null
                            ? null
                            : milestones.stream().map(MilestoneForm::milestone).toList());
        }
    }

    record MilestoneForm(
            @NotNull UUID indicatorId,
            @NotNull YearMonth month,

            @NotNull @DecimalMin("0") @DecimalMax(Figures.MOST) @Digits(integer = 14, fraction = 4) BigDecimal value) {

        PlannedMilestone milestone() {
            return new PlannedMilestone(indicatorId, month, value);
        }
    }

    @GetMapping
    @PreAuthorize(May.READ)
    @Transactional(readOnly = true)
    Slice<ProjectRow> list(
            Query query,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Actor actor) {
        String list = query.search().name(query.yearOr(rules.today()));
        List<ProjectRow> rows = rows(query, actor);
        int from = Cursor.read(cursor, list).map(after -> behind(rows, after)).orElse(0);
        int most = Slice.limit(limit);
        List<ProjectRow> oneMore = rows.subList(from, Math.min(rows.size(), from + most + 1));
        return Slice.of(oneMore, most, row -> Cursor.of(list, row.id()));
    }

    @GetMapping("/export")
    @PreAuthorize(May.READ)
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> export(Query query, Actor actor) {
        byte[] file = RegisterSheet.of(rows(query, actor), texts).toBytes();
        String name = congresses.own() + " " + query.yearOr(rules.today()) + " 民生实事项目.xlsx";
        return Downloads.file(name, ExcelSheet.CONTENT_TYPE, file);
    }

    @GetMapping("/{id}")
    @PreAuthorize(May.READ)
    @Transactional(readOnly = true)
    ResponseEntity<ProjectView> one(@PathVariable UUID id, Actor actor) {
        return answer(id, Sight.of(actor));
    }

    @PatchMapping("/{id}")
    @PreAuthorize(May.ORGANIZE)
    ResponseEntity<ProjectView> plan(
            @PathVariable UUID id, @Valid @RequestBody PlanForm form, IfMatch expected, Actor actor) {
        desk.plan(id, form.plan(), expected, actor);
        return answer(id, Sight.of(actor));
    }

    private List<ProjectRow> rows(Query query, Actor actor) {
        LocalDate today = rules.today();
        int year = query.yearOr(today);
        Rules ofYear = rules.of(year);
        List<ProjectRow> rows = register.ofYear(year, Sight.of(actor)).stream()
                .map(project -> ProjectRow.of(project, ofYear, today))
                .toList();
        return query.search().in(rows);
    }

    /** Behind the row that was shown last; a row that is no longer in the list leaves no place to go on from. */
    private static int behind(List<ProjectRow> rows, Cursor after) {
        for (int i = 0; i < rows.size(); i++) {
            if (after.keys().equals(List.of(rows.get(i).id().toString()))) {
                return i + 1;
            }
        }
        throw new NotFound();
    }

    private ResponseEntity<ProjectView> answer(UUID id, Sight sight) {
        ProjectFacts project = register.find(id, sight).orElseThrow(NotFound::new);
        ProjectView view = ProjectView.of(project, rules.of(project.year()), rules.today(), changes.of(project.id()));
        return ResponseEntity.ok().eTag(IfMatch.etag(project.version())).body(view);
    }
}
