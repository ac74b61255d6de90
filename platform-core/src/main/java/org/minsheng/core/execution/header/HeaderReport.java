package org.minsheng.core.execution.header;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;
import org.minsheng.core.execution.finding.Findings;
import org.minsheng.core.execution.header.Matching.By;
import org.minsheng.core.ground.tables.Blanks;
import org.minsheng.core.ground.tables.Sheet;
import org.minsheng.core.ground.written.FigureReading.Say;

/** What there is to say about the header of a sheet. */
public record HeaderReport(Header header, Sheet sheet) {

    /** Notes what makes the sheet unreadable as a list. */
    public boolean usable(Findings flaws) {
        for (FoundColumn column : header.places().twice()) {
            inHeading(flaws, column, column.heading.text(), Say.of("header.twice"));
        }
        List<ListColumn> missing = new ArrayList<>();
        if (!header.has(ListColumn.INDICATOR) && !header.has(ListColumn.TITLE)) {
            missing.add(ListColumn.INDICATOR);
        }
        if (!header.has(ListColumn.TARGET)) {
            missing.add(ListColumn.TARGET);
        }
        for (ListColumn column : missing) {
            flaws.inRow(sheet.name(), header.lastRow(), Say.of("header.missing", column.chinese()), "");
        }
        return missing.isEmpty() && header.places().twice().isEmpty();
    }

    /** Notes where it stands, and what somebody who looks at the sheet wouldn't expect. */
    public void remark(Findings remarks) {
        for (FoundColumn column : header.columns()) {
            if (sheet.hiddenColumn(column.place) && !column.uses.isEmpty()) {
                String letter = CellReference.convertNumToColString(column.place);
                inHeading(remarks, column, "", Say.of("column.hidden", column.heading.text(), letter));
            }
        }
        header.columns().forEach(column -> {
            if (column.told != null) {
                inHeading(remarks, column, "", column.told);
            } else if (!header.has(ListColumn.FUNDS) && column.by == By.NOTHING && column.heading.fundsOfSomeYear()) {
                inHeading(remarks, column, "", Say.of("funds.of-another-year", column.heading.text()));
            }
        });
        for (Places.PassedOver each : header.places().passedOver()) {
            String taken = each.better().heading.text();
            String other = each.column().heading.text();
            inHeading(
                    remarks,
                    each.better(),
                    "",
                    each.use() == ListColumn.FUNDS
                            ? Say.of("funds.of-year", taken, other)
                            : Say.of(
                                    "header.one-of-several",
                                    taken,
                                    other,
                                    each.use().chinese()));
        }
        String first = Integer.toString(header.firstRow() + 1);
        String last = Integer.toString(header.lastRow() + 1);
        if (header.lastRow() > 0) {
            Say where =
                    first.equals(last) ? Say.of("header.below-titles", last) : Say.of("header.of-rows", first, last);
            for (int row = header.firstRow(); row <= header.lastRow(); row++) {
                remarks.inRow(sheet.name(), row, where, "");
            }
        }
    }

    private void inHeading(Findings findings, FoundColumn column, String value, Say say) {
        findings.inCell(sheet.name(), header.lastRow(), column.place, column.heading.text(), value, say);
    }

    public List<ReadSheet.Column> described(int year) {
        return header.columns().stream()
                .map(column -> new ReadSheet.Column(
                        CellReference.convertNumToColString(column.place),
                        column.heading.text(),
                        column.described(),
                        column.by,
                        column.milestone,
                        column.heading.monthByHand(year).isPresent(),
                        example(column.place),
                        !column.heading.ofTemplate() && (column.by == By.HAND || column.displaced)))
                .toList();
    }

    private String example(int place) {
        return IntStream.range(header.lastRow() + 1, Math.min(sheet.rows(), header.lastRow() + 20))
                .mapToObj(row -> Blanks.onOneLine(sheet.at(row, place).text()))
                .filter(text -> !text.isEmpty())
                .map(Findings::shortened)
                .findFirst()
                .orElse("");
    }
}
