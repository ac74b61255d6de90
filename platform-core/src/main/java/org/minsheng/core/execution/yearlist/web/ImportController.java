package org.minsheng.core.execution.yearlist.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.decision.cycle.YearRules;
import org.minsheng.core.execution.project.ListedProject;
import org.minsheng.core.execution.project.ListedProject.ListedIndicator;
import org.minsheng.core.execution.yearlist.ImportDesk;
import org.minsheng.core.execution.yearlist.ImportId;
import org.minsheng.core.execution.yearlist.YearListImport;
import org.minsheng.core.execution.yearlist.YearListTemplate;
import org.minsheng.core.ground.abilities.Ability;
import org.minsheng.core.ground.abilities.May;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.figures.ProjectType;
import org.minsheng.core.ground.figures.Quality;
import org.minsheng.core.ground.tables.Downloads;
import org.minsheng.core.ground.tables.ExcelSheet;
import org.minsheng.core.ground.tables.RowError;
import org.minsheng.core.tenants.Congresses;
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

    private final ImportDesk desk;
    private final Congresses congresses;
    private final YearRules rules;
    private final Texts texts;

    ImportController(ImportDesk desk, Congresses congresses, YearRules rules, Texts texts) {
        this.desk = desk;
        this.congresses = congresses;
        this.rules = rules;
        this.texts = texts;
    }

    record ImportView(
            UUID id,
            int year,
            String fileName,
            int rows,
            List<ProjectPreview> projects,
            List<ErrorView> errors,
            YearListImport.State state) {}

    record ProjectPreview(int no, String title, ProjectType type, List<IndicatorPreview> indicators) {

        static ProjectPreview of(ListedProject project) {
            return new ProjectPreview(
                    project.no(),
                    project.title(),
                    project.type(),
                    project.indicators().stream().map(IndicatorPreview::of).toList());
        }
    }

    record IndicatorPreview(
            String name,
            String verb,
            ProjectType type,
            Comparison comparator,
            @Nullable BigDecimal target,
            String unit,
            Quality quality) {

        static IndicatorPreview of(ListedIndicator indicator) {
            return new IndicatorPreview(
                    indicator.name(),
                    indicator.verb(),
                    indicator.type(),
                    indicator.target().comparison(),
                    indicator.target().figure(),
                    indicator.unit(),
                    indicator.target().quality());
        }
    }

    record ErrorView(int row, String column, String value, String message, String mend) {}

    record Taken(int projects, int indicators) {}

    enum Format {
        xlsx,
        csv
    }

    @GetMapping("/template")
    @Downloaded({ExcelSheet.CONTENT_TYPE, "text/csv"})
    ResponseEntity<byte[]> downloadTemplate(@RequestParam(defaultValue = "xlsx") Format format) {
        int year = rules.today().getYear();
        return format == Format.csv
                ? Downloads.file("民生实事项目模板.csv", "text/csv;charset=UTF-8", YearListTemplate.csv(congresses.own(), year))
                : Downloads.file(
                        "民生实事项目模板.xlsx", ExcelSheet.CONTENT_TYPE, YearListTemplate.excel(congresses.own(), year));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ImportView uploadYearList(
            @RequestPart MultipartFile file, @RequestParam @Min(2000) @Max(2100) int year, Actor actor)
            throws IOException {
        String name = file.getOriginalFilename();
        ImportDesk.Preview preview =
                desk.upload(year, name == null || name.isBlank() ? "-" : name, file.getBytes(), actor);
        YearListImport uploaded = preview.uploaded();
        return new ImportView(
                uploaded.id().value(),
                uploaded.year(),
                uploaded.fileName(),
                uploaded.rows(),
                preview.list().projects().stream().map(ProjectPreview::of).toList(),
                preview.list().errors().stream().map(this::view).toList(),
                uploaded.state());
    }

    @PostMapping("/{id}/confirm")
    Taken confirmYearList(@PathVariable UUID id) {
        YearListImport taken = desk.confirm(new ImportId(id));
        return new Taken(taken.projects(), taken.indicators());
    }

    private ErrorView view(RowError error) {
        Object[] arguments = error.arguments().toArray();
        return new ErrorView(
                error.row(),
                error.column(),
                error.value(),
                texts.of(error.messageKey(), arguments),
                texts.of(error.mendKey(), arguments));
    }
}
