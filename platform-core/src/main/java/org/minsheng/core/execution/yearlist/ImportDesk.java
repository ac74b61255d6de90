package org.minsheng.core.execution.yearlist;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.minsheng.core.decision.cycle.CycleDesk;
import org.minsheng.core.decision.cycle.Gate;
import org.minsheng.core.decision.cycle.Occasion;
import org.minsheng.core.decision.cycle.Stage;
import org.minsheng.core.decision.cycle.YearRules;
import org.minsheng.core.execution.header.ListColumn;
import org.minsheng.core.execution.header.Matching;
import org.minsheng.core.execution.listing.ListContext;
import org.minsheng.core.execution.listing.YearList;
import org.minsheng.core.execution.listing.YearListReader;
import org.minsheng.core.execution.project.ProjectIntake;
import org.minsheng.core.ground.figures.Window;
import org.minsheng.core.tenants.Congresses;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.tenancy.token.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Where the year's list comes into the register: uploaded, looked at, then taken whole. */
@Component
public class ImportDesk {

    /** Somebody may mend a list for weeks; a preview that nobody confirmed by then only takes room. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(30);

    private static final Occasion TAKING_IN = Occasion.between("take-in", Stage.SOLICITING, Stage.EVALUATING);

    private final YearListImports imports;
    private final ProjectIntake projects;
    private final RememberedHeadings headings;
    private final YearRules rules;
    private final CycleDesk cycles;
    private final Gate gate;
    private final Congresses congresses;
    private final JsonMapper json;
    private final Clock clock;

    ImportDesk(
            YearListImports imports,
            ProjectIntake projects,
            RememberedHeadings headings,
            YearRules rules,
            CycleDesk cycles,
            Gate gate,
            Congresses congresses,
            JsonMapper json,
            Clock clock) {
        this.imports = imports;
        this.projects = projects;
        this.headings = headings;
        this.rules = rules;
        this.cycles = cycles;
        this.gate = gate;
        this.congresses = congresses;
        this.json = json;
        this.clock = clock;
    }

    /** What was read of an upload, beside the upload itself. */
    public record Preview(YearListImport uploaded, YearList list) {}

    /**
     * Reads a file and keeps what was read until somebody confirms it.
     *
     * @param matched what headings mean that were matched by hand, by their text; remembered for the congress once the list is taken
     */
    @Transactional
    public Preview upload(int year, String fileName, byte[] content, Map<String, Set<ListColumn>> matched, Actor by) {
        gate.require(year, TAKING_IN);
        imports.deleteForgotten(clock.instant().minus(FORGOTTEN_AFTER));
        YearList list = YearListReader.read(content, context(year, matched));
        YearListImport uploaded = imports.saveAndFlush(
                new YearListImport(year, fileName, list, json.writeValueAsString(list), by.name(), clock.instant()));
        return new Preview(uploaded, list);
    }

    private ListContext context(int year, Map<String, Set<ListColumn>> matched) {
        return new ListContext(
                congresses.ownIn(year),
                year,
                projects.numbersOf(year),
                rules.of(year).window(),
                projects.departments(),
                new Matching(matched, headings.all()));
    }

    /** A list to be filled in, which offers the departments that the congress has. */
    @Transactional(readOnly = true)
    public byte[] template(int year) {
        return YearListTemplate.excel(congresses.ownIn(year), year, activeDepartments());
    }

    /** The same as text, for whoever has no spreadsheet. */
    @Transactional(readOnly = true)
    public byte[] textTemplate(int year) {
        return YearListTemplate.csv(congresses.ownIn(year), year, activeDepartments());
    }

    /** A list that names one that gets nothing new would be refused. */
    private List<String> activeDepartments() {
        return projects.departments().entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** It was read in the window of that day, and the year may have another one by now. */
    private static void requireWithin(Window window, List<YearList.Planned> planned) {
        List<YearList.Planned> outside = planned.stream()
                .filter(milestone -> !window.touches(milestone.month()))
                .toList();
        if (!outside.isEmpty()) {
            throw new MilestonesOutsideWindow(window, outside);
        }
    }

    /** One that was renamed meanwhile would be opened again under its old name. */
    private void requireAnnounced(YearList list) {
        Set<String> unheardOf = list.projects().stream()
                .flatMap(project -> project.setup().departments())
                .collect(Collectors.toCollection(TreeSet::new));
        unheardOf.removeAll(projects.departments().keySet());
        list.newDepartments().forEach(unheardOf::remove);
        if (!unheardOf.isEmpty()) {
            throw new DepartmentsGone(unheardOf);
        }
    }

    /** Takes the whole list; asked again, it only says again what was taken. */
    @Transactional
    public YearListImport confirm(ImportId id, Actor by) {
        YearListImport uploaded = imports.findById(id).orElseThrow(NotFound::new);
        if (uploaded.state() == YearListImport.State.CONFIRMED) {
            return uploaded;
        }
        uploaded.confirm();
        cycles.ensure(uploaded.year());
        gate.require(uploaded.year(), TAKING_IN);
        YearList list = json.readValue(uploaded.content(), YearList.class);
        requireWithin(rules.of(uploaded.year()).window(), list.planned());
        requireAnnounced(list);
        projects.takeIn(uploaded.year(), uploaded.fileName(), list.projects(), by);
        headings.remember(list.sheets());
        return imports.saveAndFlush(uploaded);
    }
}
