package org.minsheng.core.execution.yearlist.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Encoding;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.decision.cycle.YearRules;
import org.minsheng.core.execution.header.ListColumn;
import org.minsheng.core.execution.yearlist.ImportDesk;
import org.minsheng.core.execution.yearlist.ImportId;
import org.minsheng.core.execution.yearlist.YearListImport;
import org.minsheng.core.ground.abilities.Ability;
import org.minsheng.core.ground.abilities.May;
import org.minsheng.core.ground.tables.Downloads;
import org.minsheng.endpoints.description.Downloaded;
import org.minsheng.endpoints.texts.Texts;
import org.minsheng.tenancy.token.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/core/imports")
@May(Ability.IMPORT_LIST)
class ImportController {

    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2100;

    private static final int LONGEST_FILE_NAME = 200;

    private final ImportDesk desk;
    private final YearRules rules;
    private final Texts texts;

    ImportController(ImportDesk desk, YearRules rules, Texts texts) {
        this.desk = desk;
        this.rules = rules;
        this.texts = texts;
    }

    /** What a heading means; with no uses its column is left out. */
    record MatchedColumn(
            @NotBlank @Size(max = 400) String heading,
            @NotNull @Size(max = 20) List<@NotNull ListColumn> uses) {}

    record Taken(int projects, int indicators) {}

    enum Format {
        xlsx,
        csv
    }

    @GetMapping("/template")
    @Downloaded({Downloads.EXCEL, "text/csv"})
    ResponseEntity<byte[]> downloadTemplate(
            @RequestParam(defaultValue = "xlsx") Format format,
            @RequestParam(required = false) @Min(FIRST_YEAR) @Max(LAST_YEAR) @Nullable Integer year) {
        int of = year == null ? rules.today().getYear() : year;
        return format == Format.csv
                ? Downloads.file("民生实事项目模板.csv", "text/csv;charset=UTF-8", desk.textTemplate(of))
                : Downloads.file("民生实事项目模板.xlsx", Downloads.EXCEL, desk.template(of));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RequestBody(content = @Content(encoding = @Encoding(name = "columns", contentType = "application/json")))
    ImportView uploadYearList(
            @RequestPart MultipartFile file,
            @RequestPart(required = false) @Valid @Size(max = 100) @Nullable List<@NotNull @Valid MatchedColumn> columns,
            @RequestParam @Min(FIRST_YEAR) @Max(LAST_YEAR) int year,
            Actor actor)
            throws IOException {
        return ImportView.of(desk.upload(year, name(file), file.getBytes(), matched(columns), actor), texts);
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        if (name == null || name.isBlank()) {
            return "-";
        }
        return name.length() > LONGEST_FILE_NAME ? name.substring(0, LONGEST_FILE_NAME) : name;
    }

    private static Map<String, Set<ListColumn>> matched(@Nullable List<MatchedColumn> columns) {
        Map<String, Set<ListColumn>> matched = new HashMap<>();
        if (columns != null) {
            columns.forEach(column -> matched.put(column.heading, Set.copyOf(column.uses)));
        }
        return matched;
    }

    @PostMapping("/{id}/confirm")
    Taken confirmYearList(@PathVariable UUID id, Actor actor) {
        YearListImport taken = desk.confirm(new ImportId(id), actor);
        return new Taken(taken.projects(), taken.indicators());
    }
}
