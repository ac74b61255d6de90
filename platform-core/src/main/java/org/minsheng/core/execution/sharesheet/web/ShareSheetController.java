package org.minsheng.core.execution.sharesheet.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.sharesheet.ShareSheet;
import org.minsheng.core.execution.sharesheet.ShareSheet.Cell;
import org.minsheng.core.execution.sharesheet.ShareSheet.Filled;
import org.minsheng.core.execution.sharesheet.SheetRow;
import org.minsheng.core.ground.abilities.Ability;
import org.minsheng.core.ground.abilities.May;
import org.minsheng.core.ground.figures.Figures;
import org.minsheng.core.ground.tables.Downloads;
import org.minsheng.core.tenants.Congresses;
import org.minsheng.endpoints.description.Downloaded;
import org.minsheng.endpoints.refusals.Fault;
import org.minsheng.endpoints.refusals.Flawed;
import org.minsheng.endpoints.texts.Texts;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/core/share-sheets/{year}")
@May(Ability.DIVIDE_TARGETS)
class ShareSheetController {

    private static final int MOST_ROWS = 500;
    private static final int MOST_DISTRICTS = 200;
    /** As long as a body may be; Hangzhou's year has some four hundred. */
    private static final int MOST_CELLS = 20_000;

    private final ShareSheet sheet;
    private final Congresses congresses;
    private final Texts texts;
    private final Clock clock;

    ShareSheetController(ShareSheet sheet, Congresses congresses, Texts texts, Clock clock) {
        this.sheet = sheet;
        this.congresses = congresses;
        this.texts = texts;
        this.clock = clock;
    }

    record DistrictName(String district, String name) {}

    record ShareSheetCell(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{1,38}") String district,

            @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax(Figures.MOST) @Digits(integer = 14, fraction = 4) BigDecimal target) {

        static List<ShareSheetCell> of(Map<TenantId, BigDecimal> shares) {
            return shares.entrySet().stream()
                    .map(each -> new ShareSheetCell(each.getKey().value(), each.getValue()))
                    .sorted(Comparator.comparing(ShareSheetCell::district))
                    .toList();
        }

        Cell cell() {
            return new Cell(new TenantId(district), Figures.plain(target));
        }
    }

    record ShareSheetLine(
            UUID projectId,
            int projectNo,
            String projectTitle,
            UUID indicatorId,
            String indicator,
            String unit,
            @Nullable BigDecimal target,
            @Nullable BigDecimal actual,
            boolean rolledUp,
            SheetRow.@Nullable Closed closed,
            List<ShareSheetCell> shares,
            long version) {

        static ShareSheetLine of(SheetRow row) {
            return new ShareSheetLine(
                    row.project().id().value(),
                    row.project().no(),
                    row.project().title(),
                    row.indicator().id().value(),
                    row.indicator().called(),
                    row.indicator().unit(),
                    row.indicator().target().known(),
                    row.indicator().actual(),
                    row.indicator().isRolledUp(),
                    row.closed(),
                    ShareSheetCell.of(row.shares()),
                    row.version());
        }
    }

    record ShareSheetView(int year, List<DistrictName> districts, List<ShareSheetLine> rows) {}

    record FilledRow(
            @NotNull UUID indicatorId,
            @NotNull @PositiveOrZero Long version,
            @NotNull @Size(max = MOST_DISTRICTS) List<@NotNull @Valid ShareSheetCell> shares) {

        Filled filled() {
            return new Filled(
                    new IndicatorId(indicatorId),
                    version,
                    shares.stream().map(ShareSheetCell::cell).toList());
        }
    }

    record ShareSheetForm(
            @NotNull @Size(min = 1, max = MOST_ROWS) List<@NotNull @Valid FilledRow> rows) {}

    @GetMapping
    @Transactional(readOnly = true)
    ShareSheetView readShareSheet(@PathVariable @Min(2000) @Max(2100) int year) {
        return new ShareSheetView(
                year,
                districts(),
                sheet.ofYear(year).stream().map(ShareSheetLine::of).toList());
    }

    /** Rows that are not sent stay as they are. */
    @PutMapping
    ShareSheetView saveShareSheet(
            @PathVariable @Min(2000) @Max(2100) int year, @Valid @RequestBody ShareSheetForm form, Actor actor) {
        int cells = form.rows.stream().mapToInt(row -> row.shares.size()).sum();
        if (cells > MOST_CELLS) {
            throw new Flawed(Fault.inField("rows", Integer.toString(cells), "share.too-many-cells", MOST_CELLS));
        }
        sheet.save(year, form.rows.stream().map(FilledRow::filled).toList(), actor);
        return readShareSheet(year);
    }

    /** To fill in in Excel, with what is there; its table is pasted back as it stands. */
    @GetMapping("/file")
    @Downloaded(Downloads.EXCEL)
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> exportShareSheet(@PathVariable @Min(2000) @Max(2100) int year) {
        SheetFile file = new SheetFile(congresses.ownIn(year), year, districts(), LocalDateTime.now(clock), texts);
        sheet.ofYear(year).stream().filter(row -> row.closed() == null).forEach(file::row);
        return Downloads.file(file.name(), Downloads.EXCEL, file.content());
    }

    private List<DistrictName> districts() {
        return congresses.ownDistricts().stream()
                .map(TenantId::value)
                .sorted()
                .map(each -> new DistrictName(each, congresses.nameOf(new TenantId(each))))
                .toList();
    }
}
