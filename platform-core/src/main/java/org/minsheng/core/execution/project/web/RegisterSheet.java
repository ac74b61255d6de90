package org.minsheng.core.execution.project.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.project.ProjectFacts.DepartmentRef;
import org.minsheng.core.execution.project.ProjectRow;
import org.minsheng.core.ground.tables.ExcelSheet;
import org.minsheng.endpoints.texts.Texts;

/** The register as an Excel table; money in yuan there, because people calculate with it. */
final class RegisterSheet {

    private static final List<String> COLUMNS = List.of(
            "no",
            "title",
            "type",
            "department",
            "indicators",
            "progress",
            "planned",
            "light",
            "late",
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
                Optional.ofNullable(row.department()).map(DepartmentRef::name).orElse(null),
                row.indicators(),
                row.progress(),
                row.planned(),
                texts.of("light." + row.light()),
                row.late() ? texts.of("export.yes") : null,
                row.asOf(),
                yuan(row.plannedFen()),
                yuan(row.issuedFen()),
                yuan(row.paidFen()),
                row.sample() ? texts.of("export.yes") : null));
        return sheet;
    }

    private static @Nullable BigDecimal yuan(@Nullable Long fen) {
        return Stream.ofNullable(fen)
                .map(f -> BigDecimal.valueOf(f, 2))
                .findFirst()
                .orElse(null);
    }
}
