package org.minsheng.core.execution.listing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.header.ListColumn;
import org.minsheng.core.execution.project.ListedProject;
import org.minsheng.core.execution.project.ListedProject.ListedIndicator;
import org.minsheng.core.ground.figures.Money;
import org.minsheng.core.ground.written.Amount;
import org.minsheng.core.ground.written.BodyNames;
import org.minsheng.core.ground.written.BodyNames.Part;
import org.minsheng.core.ground.written.FigureReading.Say;

/** A project as its rows say it, one after the other. */
final class GatheredProject {

    private static final int LONGEST_NAME = 100;

    private final int no;
    private final String title;
    private final int firstRow;
    private final Map<String, ListedIndicator> indicators = new LinkedHashMap<>();
    private final Set<String> saidToLead = new LinkedHashSet<>();
    private final Set<String> leads = new LinkedHashSet<>();
    private final Set<String> others = new LinkedHashSet<>();
    private @Nullable Money planned;
    private @Nullable String plannedAt;

    GatheredProject(int no, String title, int firstRow) {
        this.no = no;
        this.title = title;
        this.firstRow = firstRow;
    }

    void take(ListRow row, String rowTitle, ListedIndicator indicator, String sheetUnit, Map<String, Integer> funded) {
        if (!title.equals(rowTitle)) {
            row.wrong(ListColumn.TITLE, Say.of("other-title", Integer.toString(no), title, "" + (firstRow + 1)));
        }
        // known by verb and object: 新建 and 改造 of the same thing are two
        if (indicators.putIfAbsent(indicator.verb() + "\n" + indicator.name(), indicator) != null) {
            row.wrong(ListColumn.INDICATOR, Say.of("indicator-twice", Integer.toString(no)));
        }
        takeFunds(row, sheetUnit, funded);
    }

    /** Those that the row names, each with the column in which it does. */
    Map<String, ListColumn> takeDepartments(ListRow row, BodyNames bodies) {
        Map<String, ListColumn> named = new LinkedHashMap<>();
        String role = row.orNothing(ListColumn.ROLE);
        Part said = role.isEmpty() ? Part.UNSAID : BodyNames.role(role);
        if (!role.isEmpty() && said == Part.UNSAID) {
            row.wrong(ListColumn.ROLE, Say.of("not-one-of", "牵头、配合"));
        }
        for (BodyNames.Named body : bodies.in(bounded(row, ListColumn.CO_DEPARTMENTS))) {
            named.put(body.name(), ListColumn.CO_DEPARTMENTS);
            if (body.part() == Part.LEADS) {
                lead(row, ListColumn.CO_DEPARTMENTS, saidToLead, body.name());
            } else {
                add(row, ListColumn.CO_DEPARTMENTS, others, body.name());
            }
        }
        for (BodyNames.Named body : bodies.in(bounded(row, ListColumn.DEPARTMENT), said)) {
            named.put(body.name(), ListColumn.DEPARTMENT);
            switch (body.part()) {
                case TAKES_PART -> add(row, ListColumn.DEPARTMENT, others, body.name());
                case LEADS -> lead(row, ListColumn.DEPARTMENT, saidToLead, body.name());
                case UNSAID -> lead(row, ListColumn.DEPARTMENT, leads, body.name());
            }
        }
        return named;
    }

    private static String bounded(ListRow row, ListColumn column) {
        String text = row.cell(column).text();
        return row.fits(column, text) ? text : "";
    }

    private void lead(ListRow row, ListColumn column, Set<String> leading, String name) {
        String before = lead();
        boolean known = leading.contains(name);
        add(row, column, leading, name);
        String now = lead();
        if (now != null && before != null && !known && !(before.equals(name) && now.equals(name))) {
            row.remark(column, Say.of("assumed.lead", now, now.equals(name) ? before : name));
        }
    }

    private @Nullable String lead() {
        return Stream.of(saidToLead, leads).flatMap(Set::stream).findFirst().orElse(null);
    }

    private void add(ListRow row, ListColumn column, Set<String> names, String name) {
        Set<String> all = departments();
        int most = ListedProject.Setup.MOST_CO_DEPARTMENTS + (lead() == null && names == others ? 0 : 1);
        if (name.length() > LONGEST_NAME) {
            row.wrong(column, Say.of("too-long", Integer.toString(LONGEST_NAME)));
        } else if (all.size() >= most && !all.contains(name)) {
            String bound = Integer.toString(ListedProject.Setup.MOST_CO_DEPARTMENTS);
            row.wrong(column, Say.of("too-many-departments", bound));
        } else {
            names.add(name);
        }
    }

    private void takeFunds(ListRow row, String sheetUnit, Map<String, Integer> funded) {
        if (row.orNothing(ListColumn.FUNDS).isEmpty()) {
            return;
        }
        String heading = row.header().unitOfMoney();
        String byHand = row.header().unitOfMoneyByHand();
        if (!byHand.isEmpty() && !sheetUnit.isEmpty() && !sheetUnit.equals(byHand)) {
            row.wrong(ListColumn.FUNDS, Say.of("funds.two-units", sheetUnit, byHand));
            return;
        }
        String unit = !heading.isEmpty() ? heading : byHand.isEmpty() ? sheetUnit : byHand;
        Amount amount = Amount.of(row.cell(ListColumn.FUNDS), unit);
        Say refusal = amount.refusal();
        if (refusal != null) {
            row.wrong(ListColumn.FUNDS, refusal);
            return;
        }
        String at = row.sheetName() + "\n" + row.rowOf(ListColumn.FUNDS);
        if (funded.putIfAbsent(at, no) instanceof Integer other && other != no) {
            row.wrong(ListColumn.FUNDS, Say.of("funds.shared", Integer.toString(other), Integer.toString(no)));
        } else if (planned == null) {
            planned = amount.money();
            plannedAt = at;
            amount.remarks().forEach(say -> row.remark(ListColumn.FUNDS, say));
        } else if (!at.equals(plannedAt)) {
            // several amounts may be parts of a sum or the sum said again
            row.wrong(ListColumn.FUNDS, Say.of("funds.twice", Integer.toString(no)));
        }
    }

    String title() {
        return title;
    }

    Set<String> departments() {
        Set<String> all = new LinkedHashSet<>(saidToLead);
        all.addAll(leads);
        all.addAll(others);
        return all;
    }

    ListedProject listed() {
        List<String> takingPart = new ArrayList<>(departments());
        takingPart.remove(lead());
        return new ListedProject(
                no, title, List.copyOf(indicators.values()), new ListedProject.Setup(lead(), takingPart, planned));
    }
}
