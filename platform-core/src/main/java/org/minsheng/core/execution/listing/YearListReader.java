package org.minsheng.core.execution.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.minsheng.core.execution.finding.Findings;
import org.minsheng.core.execution.header.Header;
import org.minsheng.core.execution.header.HeaderReport;
import org.minsheng.core.execution.header.HeaderSearch;
import org.minsheng.core.execution.header.ListColumn;
import org.minsheng.core.execution.header.ReadSheet;
import org.minsheng.core.execution.project.ListedProject.ListedIndicator;
import org.minsheng.core.ground.tables.Sheet;
import org.minsheng.core.ground.tables.UnreadableFile;
import org.minsheng.core.ground.tables.Workbook;
import org.minsheng.core.ground.written.FigureReading.Say;
import org.minsheng.core.ground.written.SheetUnit;

/**
 * Reads the list of one congress and year out of a file as offices have it, and refuses what belongs to another or is in
 * the register already. All visible sheets are read, or named as left out.
 */
public final class YearListReader {

    private final ListContext context;
    private final Findings flaws = new Findings();
    private final Findings remarks = new Findings();
    private final List<ReadSheet> sheets = new ArrayList<>();
    private final Map<Integer, GatheredProject> projects = new TreeMap<>();
    /** Which project's funds stand in which cell. */
    private final Map<String, Integer> funded = new HashMap<>();

    private final Numbering numbering;
    private final NamedDepartments departments;
    private final List<YearList.Planned> planned = new ArrayList<>();

    private final Belonging belonging;

    private int rows;

    private YearListReader(ListContext context) {
        this.context = context;
        this.belonging = new Belonging(context.congress(), context.year());
        this.numbering = new Numbering(context.taken(), projects.keySet());
        this.departments = new NamedDepartments(context.departments());
    }

    public static YearList read(byte[] content, ListContext context) {
        return new YearListReader(context).read(content);
    }

    private YearList read(byte[] content) {
        try {
            Workbook file = Workbook.read(content);
            file.hiddenSheets().forEach(name -> remarks.inFile("sheet.hidden", List.of(name)));
            List<Sheet> filled =
                    file.sheets().stream().filter(sheet -> sheet.columns() > 0).toList();
            if (filled.isEmpty()) {
                flaws.inFile("file.empty", List.of());
            }
            boolean some = filled.stream().anyMatch(this::isList);
            filled.forEach(sheet -> read(sheet, some));
            if (flaws.none() && rows == 0 && !filled.isEmpty()) {
                flaws.inFile(
                        sheets.stream().anyMatch(sheet -> sheet.headerRow() > 0) ? "file.empty" : "file.not-a-list",
                        List.of());
            }
        } catch (UnreadableFile unreadable) {
            flaws.inFile(unreadable.code(), unreadable.arguments());
        }
        return new YearList(
                rows,
                sheets,
                projects.values().stream().map(GatheredProject::listed).toList(),
                remarks.all(),
                flaws.all(),
                departments.unknown(),
                belonging.otherYear(rows),
                planned);
    }

    private boolean isList(Sheet sheet) {
        return new HeaderSearch(sheet, context.year(), context.matching())
                .found()
                .filter(Header::ofList)
                .isPresent();
    }

    /** @param another whether there is a list in the file: then a sheet that is none is left out */
    private void read(Sheet sheet, boolean another) {
        HeaderSearch search = new HeaderSearch(sheet, context.year(), context.matching());
        Optional<Header> found = search.found().filter(header -> !another || header.ofList());
        if (found.isEmpty()) {
            if (!sheet.name().isEmpty()) {
                remarks.inFile("sheet.left-out", List.of(sheet.name()));
            }
            sheets.add(new ReadSheet(
                    sheet.name(),
                    0,
                    0,
                    0,
                    search.guessed()
                            .map(header -> new HeaderReport(header, sheet).described(context.year()))
                            .orElse(List.of())));
            return;
        }
        Header header = found.get();
        HeaderReport report = new HeaderReport(header, sheet);
        if (sheet.wide()) {
            flaws.inFile("sheet.too-wide", List.of(sheet.name()));
        }
        int before = rows;
        if (report.usable(flaws)) {
            readRows(sheet, header);
        }
        sheets.add(new ReadSheet(
                sheet.name(),
                header.firstRow() + 1,
                header.lastRow() + 1,
                rows - before,
                report.described(context.year())));
        report.remark(remarks);
    }

    private void readRows(Sheet sheet, Header header) {
        String unit = SheetUnit.of(sheet, header.lastRow());
        ListRow above = null;
        for (int at = header.lastRow() + 1; at < sheet.rows(); at++) {
            ListRow row = new ListRow(sheet, header, at, above, flaws, remarks);
            Aside aside = row.aside();
            if (aside == null) {
                rows++;
                take(row, unit);
                above = row;
            } else if (aside != Aside.EMPTY) {
                row.remark(Say.of(aside.code()));
                above = aside == Aside.SECTION ? null : above;
            }
        }
    }

    private void take(ListRow row, String sheetUnit) {
        if (row.hasMoreThanHeadings()) {
            if (row.sheetName().isEmpty()) {
                // most likely a comma in a figure that nobody put in quotes, and everything behind it has moved
                row.wrong(Say.of("row.more-cells"));
            } else {
                row.remark(Say.of("row.no-heading"));
            }
        }
        if (row.hidden()) {
            row.remark(Say.of("row.hidden"));
        }
        belonging.check(row);
        ListColumn titled = row.has(ListColumn.TITLE) ? ListColumn.TITLE : ListColumn.INDICATOR;
        String title = row.required(titled);
        Integer no = numbering.of(row, title);
        ListedIndicator indicator = new IndicatorRow(row, context.window()).read();
        if (no == null || title == null) {
            return;
        }
        if (context.taken().contains(no)) {
            row.wrong(ListColumn.NO, Say.of("number-taken", Integer.toString(context.year())));
        } else if (indicator != null) {
            gather(row, no, title, indicator, sheetUnit);
        }
    }

    private void gather(ListRow row, int no, String title, ListedIndicator indicator, String sheetUnit) {
        if (!projects.containsKey(no)) {
            projects.values().stream()
                    .filter(other -> other.title().equals(title))
                    .findFirst()
                    .ifPresent(other -> row.remark(ListColumn.TITLE, Say.of("title.again", title)));
        }
        GatheredProject project = projects.computeIfAbsent(no, n -> new GatheredProject(n, title, row.row()));
        boolean titleIsIndicator =
                !row.has(ListColumn.TITLE) || row.header().same(ListColumn.TITLE, ListColumn.INDICATOR);
        if (titleIsIndicator) {
            row.remark(Say.of("assumed.title"));
        }
        project.take(row, titleIsIndicator ? project.title() : title, indicator, sheetUnit, funded);
        departments.take(row, project);
        row.header().milestones().stream()
                .filter(column -> indicator.milestones().containsKey(column.month()))
                .forEach(column -> planned.add(row.planned(column)));
    }
}
