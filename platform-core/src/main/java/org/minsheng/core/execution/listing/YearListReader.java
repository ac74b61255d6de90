package org.minsheng.core.execution.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.project.ListedProject.ListedIndicator;
import org.minsheng.core.ground.tables.Sheet;
import org.minsheng.core.ground.tables.UnreadableFile;
import org.minsheng.core.ground.tables.Workbook;
import org.minsheng.core.ground.written.FigureReading.Say;
import org.minsheng.core.ground.written.ListNumber;

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
    private final Map<String, Integer> numbered = new HashMap<>();
    /** Which project's funds stand in which cell. */
    private final Map<String, Integer> funded = new HashMap<>();

    private int rows;

    private YearListReader(ListContext context) {
        this.context = context;
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
            filled.forEach(this::read);
            if (flaws.none() && rows == 0 && !filled.isEmpty()) {
                flaws.inFile(
                        sheets.stream().anyMatch(sheet -> sheet.headerRow() > 0) ? "file.empty" : "file.not-a-list",
                        List.of());
            }
        } catch (UnreadableFile unreadable) {
            flaws.inFile(unreadable.code(), unreadable.arguments());
        }
        List<String> unknown = unknownDepartments();
        return new YearList(
                rows,
                sheets,
                projects.values().stream().map(GatheredProject::listed).toList(),
                remarks.all(),
                flaws.all(),
                unknown);
    }

    private void read(Sheet sheet) {
        HeaderSearch search = new HeaderSearch(sheet, context.year(), context.matching());
        Optional<Header> found = search.found();
        if (found.isEmpty()) {
            if (!sheet.name().isEmpty()) {
                remarks.inFile("sheet.left-out", List.of(sheet.name()));
            }
            sheets.add(new ReadSheet(
                    sheet.name(),
                    0,
                    0,
                    search.guessed().map(header -> header.described(sheet)).orElse(List.of())));
            return;
        }
        Header header = found.get();
        if (sheet.wide()) {
            flaws.inFile("sheet.too-wide", List.of(sheet.name()));
        }
        int before = rows;
        if (header.usable(sheet, flaws)) {
            readRows(sheet, header);
        }
        sheets.add(new ReadSheet(sheet.name(), header.lastRow() + 1, rows - before, header.described(sheet)));
        if (header.lastRow() > 0) {
            remarks.inRow(
                    sheet.name(),
                    header.lastRow(),
                    Say.of("header.below-titles", Integer.toString(header.lastRow() + 1)),
                    "");
        }
    }

    private void readRows(Sheet sheet, Header header) {
        String unit = SheetUnit.of(sheet, header);
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
        checkBelongs(row);
        ListColumn titled = row.has(ListColumn.TITLE) ? ListColumn.TITLE : ListColumn.INDICATOR;
        String title = row.required(titled);
        Integer no = number(row, title);
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

    private void checkBelongs(ListRow row) {
        if (row.has(ListColumn.CONGRESS)) {
            String whose = row.required(ListColumn.CONGRESS);
            if (whose != null && !whose.equals(context.congress())) {
                row.wrong(ListColumn.CONGRESS, Say.of("other-congress", context.congress()));
            }
        }
        String when = row.has(ListColumn.YEAR) ? row.required(ListColumn.YEAR) : null;
        if (when != null) {
            OptionalInt year = ListNumber.year(when);
            if (year.isEmpty()) {
                row.wrong(ListColumn.YEAR, Say.of("not-a-whole-number"));
            } else if (year.getAsInt() != context.year()) {
                row.wrong(ListColumn.YEAR, Say.of("other-year", Integer.toString(context.year())));
            }
        }
    }

    /** Where a list has no numbers, projects are numbered as they come. */
    private @Nullable Integer number(ListRow row, @Nullable String title) {
        if (!row.has(ListColumn.NO)) {
            if (title == null) {
                return null;
            }
            row.remark(Say.of("assumed.numbers"));
            return numbered.computeIfAbsent(title, t -> nextNumber());
        }
        String text = row.required(ListColumn.NO);
        if (text == null) {
            return null;
        }
        OptionalInt no = ListNumber.of(text);
        if (no.isEmpty()) {
            row.wrong(ListColumn.NO, Say.of("not-a-whole-number"));
            return null;
        }
        if (row.goesOn()) {
            row.remark(Say.of("row.goes-on"));
        }
        return no.getAsInt();
    }

    private int nextNumber() {
        int next = 1 + numbered.size();
        while (context.taken().contains(next) || numbered.containsValue(next) || projects.containsKey(next)) {
            next++;
        }
        return next;
    }

    private void gather(ListRow row, int no, String title, ListedIndicator indicator, String sheetUnit) {
        GatheredProject project = projects.computeIfAbsent(no, n -> new GatheredProject(n, title, row.row()));
        boolean titleIsIndicator =
                !row.has(ListColumn.TITLE) || row.header().same(ListColumn.TITLE, ListColumn.INDICATOR);
        if (titleIsIndicator) {
            row.remark(Say.of("assumed.title"));
        }
        project.take(row, titleIsIndicator ? project.title() : title, indicator, sheetUnit, funded);
        for (String name : project.departments()) {
            if (Boolean.FALSE.equals(context.departments().get(name))) {
                row.wrong(ListColumn.DEPARTMENT, Say.of("department-inactive", name));
            }
        }
    }

    private List<String> unknownDepartments() {
        return projects.values().stream()
                .flatMap(project -> project.departments().stream())
                .filter(name -> !context.departments().containsKey(name))
                .distinct()
                .toList();
    }
}
