package org.minsheng.core.execution.yearlist;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.project.ListedProject;
import org.minsheng.core.execution.project.ListedProject.ListedIndicator;
import org.minsheng.core.ground.figures.ProjectType;
import org.minsheng.core.ground.figures.Target;
import org.minsheng.core.ground.tables.CsvTable;
import org.minsheng.core.ground.tables.ExcelTable;
import org.minsheng.core.ground.tables.RowError;
import org.minsheng.core.ground.tables.Table;
import org.minsheng.core.ground.tables.UnreadableTable;

/** Reads the list of one congress and year, and refuses what belongs to another or is in the register already. */
public final class YearListReader {

    private final String congress;
    private final int year;
    private final Set<Integer> taken;
    private final List<RowError> errors = new ArrayList<>();
    private final Map<Integer, Gathered> projects = new TreeMap<>();

    private record Gathered(int firstRow, String title, Map<String, ListedIndicator> indicators) {}

    private YearListReader(String congress, int year, Set<Integer> taken) {
        this.congress = congress;
        this.year = year;
        this.taken = taken;
    }

    /** @param taken the project numbers of that year that are in the register already */
    public static YearList read(byte[] content, String congress, int year, Set<Integer> taken) {
        return new YearListReader(congress, year, taken).read(content);
    }

    private YearList read(byte[] content) {
        int rows = 0;
        try {
            List<List<String>> table = table(content).rows();
            Optional<Header> header = Header.of(table.getFirst(), errors);
            for (int i = 1; header.isPresent() && i < table.size(); i++) {
                ListRow row = new ListRow(i + 1, header.get(), table.get(i), errors);
                if (!row.empty()) {
                    rows++;
                    take(row);
                }
            }
            if (header.isPresent() && rows == 0) {
                errors.add(RowError.inFile("file.empty"));
            }
        } catch (UnreadableTable unreadable) {
            errors.add(unreadable.error());
        }
        return new YearList(rows, listed(), errors);
    }

    private static Table table(byte[] content) throws UnreadableTable {
        Table table = ExcelTable.looksLike(content) ? ExcelTable.read(content) : CsvTable.read(content);
        if (table.rows().isEmpty()) {
            throw new UnreadableTable("file.empty");
        }
        return table;
    }

    private void take(ListRow row) {
        checkBelongs(row);
        Integer no = row.wholeNumber(ListColumn.NO);
        String title = row.required(ListColumn.TITLE);
        ListedIndicator indicator = indicator(row);
        if (no != null && taken.contains(no)) {
            row.wrong(ListColumn.NO, "number-taken", Integer.toString(year));
        } else if (no != null && title != null && indicator != null) {
            gather(row, no, title, indicator);
        }
    }

    private void checkBelongs(ListRow row) {
        String whose = row.required(ListColumn.CONGRESS);
        if (whose != null && !whose.equals(congress)) {
            row.wrong(ListColumn.CONGRESS, "other-congress", congress);
        }
        Integer when = row.wholeNumber(ListColumn.YEAR);
        if (when != null && when != year) {
            row.wrong(ListColumn.YEAR, "other-year", Integer.toString(year));
        }
    }

    private static @Nullable ListedIndicator indicator(ListRow row) {
        String name = row.required(ListColumn.INDICATOR);
        String verb = row.required(ListColumn.VERB);
        ProjectType type = row.type();
        Target target = row.target();
        String unit = row.required(ListColumn.UNIT);
        BigDecimal baseline = row.baseline();
        return name == null || verb == null || type == null || target == null || unit == null
                ? null
                : new ListedIndicator(name, verb, type, target, unit, baseline);
    }

    private void gather(ListRow row, int no, String title, ListedIndicator indicator) {
        Gathered project = projects.computeIfAbsent(no, n -> new Gathered(row.number(), title, new LinkedHashMap<>()));
        if (!project.title.equals(title)) {
            row.wrong(ListColumn.TITLE, "other-title", Integer.toString(no), project.title, "" + project.firstRow);
        }
        if (project.indicators.putIfAbsent(indicator.name(), indicator) != null) {
            row.wrong(ListColumn.INDICATOR, "indicator-twice", Integer.toString(no));
        }
    }

    private List<ListedProject> listed() {
        List<ListedProject> listed = new ArrayList<>();
        projects.forEach((no, p) -> listed.add(new ListedProject(no, p.title, List.copyOf(p.indicators.values()))));
        return listed;
    }
}
