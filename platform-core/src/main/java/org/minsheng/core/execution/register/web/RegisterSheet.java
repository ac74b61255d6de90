package org.minsheng.core.execution.register.web;

import java.util.List;
import java.util.Optional;
import org.minsheng.core.execution.project.ProjectFacts.DepartmentRef;
import org.minsheng.core.execution.register.ProjectRow;
import org.minsheng.core.ground.figures.Money;
import org.minsheng.core.ground.tables.ExcelSheet;
import org.minsheng.endpoints.texts.Texts;

/** The register as an Excel table; money in yuan there, because people calculate with it. */
final class RegisterSheet {

    private static final List<String> COLUMNS = List.of(
            "no",
            "title",
            "type",
            "state",
            "department",
            "indicators",
            "progress",
            "planned",
            "light",
            "late",
            "returned",
            "as-of",
            "planned-yuan",
            "issued-yuan",
            "paid-yuan",
            "sample");

    private RegisterSheet() {}

    static ExcelSheet of(List<ProjectRow> rows, Texts texts) {
        ExcelSheet sheet = new ExcelSheet(
                texts.of("export.sheet"),
                COLUMNS.stream().map(column -> texts.of("export." + column)).toList());
        rows.forEach(row -> sheet.row(
                row.no(),
                row.title(),
                texts.of("type." + row.type()),
                texts.of("project-state." + row.state()),
                Optional.ofNullable(row.department()).map(DepartmentRef::name).orElse(null),
                row.indicators(),
                row.progress(),
                row.planned(),
                texts.of("light." + row.light()),
                row.late() ? texts.of("export.yes") : null,
                row.returned() ? texts.of("export.yes") : null,
                row.asOf(),
                Money.ofFen(row.plannedFen()),
                Money.ofFen(row.issuedFen()),
                Money.ofFen(row.paidFen()),
                row.sample() ? texts.of("export.yes") : null));
        return sheet;
    }
}
