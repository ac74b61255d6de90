package org.minsheng.core.execution.register.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.decision.cycle.YearRules;
import org.minsheng.core.execution.project.ProjectFacts;
import org.minsheng.core.execution.project.ProjectId;
import org.minsheng.core.execution.project.ProjectReader;
import org.minsheng.core.execution.register.ProjectRow;
import org.minsheng.core.ground.abilities.Ability;
import org.minsheng.core.ground.abilities.May;
import org.minsheng.core.ground.figures.Rules;
import org.minsheng.core.ground.tables.Downloads;
import org.minsheng.core.people.roles.Sight;
import org.minsheng.core.tenants.Congresses;
import org.minsheng.endpoints.description.Downloaded;
import org.minsheng.endpoints.lists.Cursor;
import org.minsheng.endpoints.lists.Slice;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.endpoints.texts.Texts;
import org.minsheng.tenancy.token.Actor;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/core/projects")
class RegisterController {

    private final ProjectReader projects;
    private final YearRules rules;
    private final Congresses congresses;
    private final Texts texts;
    private final Clock clock;

    RegisterController(ProjectReader projects, YearRules rules, Congresses congresses, Texts texts, Clock clock) {
        this.projects = projects;
        this.rules = rules;
        this.congresses = congresses;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    @May(Ability.READ_REGISTER)
    @Transactional(readOnly = true)
    Slice<ProjectRow> listProjects(
            @ParameterObject RegisterQuery query,
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
    @Downloaded(Downloads.EXCEL)
    @May(Ability.READ_REGISTER)
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> exportProjects(@ParameterObject RegisterQuery query, Actor actor) {
        int year = query.yearOr(rules.today());
        Sight sight = Sight.of(actor);
        Map<ProjectId, ProjectFacts> facts =
                projects.ofYear(year, sight).stream().collect(Collectors.toMap(ProjectFacts::id, Function.identity()));
        List<RegisterSheet.Line> lines = rows(query, facts.values()).stream()
                .map(row -> new RegisterSheet.Line(row, Objects.requireNonNull(facts.get(row.id()))))
                .toList();
        boolean partly = query.search().narrows() || !sight.equals(Sight.ALL);
        RegisterSheet.Exported file =
                RegisterSheet.of(congresses.ownIn(year), year, lines, partly, LocalDateTime.now(clock), texts);
        return Downloads.file(file.name(), Downloads.EXCEL, file.content());
    }

    private List<ProjectRow> rows(RegisterQuery query, Actor actor) {
        return rows(query, projects.ofYear(query.yearOr(rules.today()), Sight.of(actor)));
    }

    private List<ProjectRow> rows(RegisterQuery query, Collection<ProjectFacts> found) {
        LocalDate today = rules.today();
        Rules ofYear = rules.of(query.yearOr(today));
        return query.search()
                .in(found.stream()
                        .map(project -> ProjectRow.of(project, ofYear, today))
                        .toList());
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
}
