package org.minsheng.core.execution.register.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.decision.cycle.YearRules;
import org.minsheng.core.execution.project.ProjectReader;
import org.minsheng.core.execution.register.ProjectRow;
import org.minsheng.core.ground.abilities.Ability;
import org.minsheng.core.ground.abilities.May;
import org.minsheng.core.ground.figures.Rules;
import org.minsheng.core.ground.tables.Downloads;
import org.minsheng.core.ground.tables.ExcelSheet;
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

    RegisterController(ProjectReader projects, YearRules rules, Congresses congresses, Texts texts) {
        this.projects = projects;
        this.rules = rules;
        this.congresses = congresses;
        this.texts = texts;
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
    @Downloaded(ExcelSheet.CONTENT_TYPE)
    @May(Ability.READ_REGISTER)
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> exportProjects(@ParameterObject RegisterQuery query, Actor actor) {
        byte[] file = RegisterSheet.of(rows(query, actor), texts).toBytes();
        String name = congresses.own() + " " + query.yearOr(rules.today()) + " 民生实事项目.xlsx";
        return Downloads.file(name, ExcelSheet.CONTENT_TYPE, file);
    }

    private List<ProjectRow> rows(RegisterQuery query, Actor actor) {
        LocalDate today = rules.today();
        int year = query.yearOr(today);
        Rules ofYear = rules.of(year);
        List<ProjectRow> rows = projects.ofYear(year, Sight.of(actor)).stream()
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
}
