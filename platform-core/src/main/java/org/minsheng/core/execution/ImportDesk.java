package org.minsheng.core.execution;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.minsheng.core.cycle.CycleDesk;
import org.minsheng.core.execution.yearlist.ListedProject;
import org.minsheng.core.execution.yearlist.YearList;
import org.minsheng.core.execution.yearlist.YearListReader;
import org.minsheng.core.web.NotFound;
import org.minsheng.tenancy.token.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Where the year's list comes into the register: uploaded, looked at, then taken whole. */
@Component
public class ImportDesk {

    /** Somebody may mend a list for weeks; a preview that nobody confirmed by then only takes room. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(30);

    private final YearListImports imports;
    private final LivelihoodProjects projects;
    private final CycleDesk cycles;
    private final ProjectSnapshots snapshots;
    private final Congresses congresses;
    private final JsonMapper json;
    private final Clock clock;

    ImportDesk(
            YearListImports imports,
            LivelihoodProjects projects,
            CycleDesk cycles,
            ProjectSnapshots snapshots,
            Congresses congresses,
            JsonMapper json,
            Clock clock) {
        this.imports = imports;
        this.projects = projects;
        this.cycles = cycles;
        this.snapshots = snapshots;
        this.congresses = congresses;
        this.json = json;
        this.clock = clock;
    }

    /** What was read of an upload, beside the upload itself. */
    public record Preview(YearListImport uploaded, YearList list) {}

    @Transactional
    public Preview upload(int year, String fileName, byte[] content, Actor by) {
        imports.deleteForgotten(clock.instant().minus(FORGOTTEN_AFTER));
        YearList list = YearListReader.read(content, congresses.ownIn(year), year, projects.numbersOf(year));
        YearListImport uploaded = imports.saveAndFlush(
                new YearListImport(year, fileName, list, json.writeValueAsString(list), by.name(), clock.instant()));
        return new Preview(uploaded, list);
    }

    /** Takes the whole list; asked again, it only says again what was taken. */
    @Transactional
    public YearListImport confirm(UUID id) {
        YearListImport uploaded = imports.findById(id).orElseThrow(NotFound::new);
        if (uploaded.state() == YearListImport.State.CONFIRMED) {
            return uploaded;
        }
        uploaded.confirm();
        List<ListedProject> listed =
                json.readValue(uploaded.content(), YearList.class).projects();
        requireFree(uploaded.year(), listed);
        cycles.ensure(uploaded.year());
        ZonedDateTime now = ZonedDateTime.now(clock);
        List<LivelihoodProject> taken = listed.stream()
                .map(project -> new LivelihoodProject(uploaded.year(), project, now))
                .toList();
        projects.saveAll(taken);
        projects.flush();
        taken.forEach(project -> snapshots.publish(project.id()));
        return imports.saveAndFlush(uploaded);
    }

    private void requireFree(int year, List<ListedProject> listed) {
        Set<Integer> taken = projects.numbersOf(year);
        String both = listed.stream()
                .map(ListedProject::no)
                .filter(taken::contains)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        if (!both.isEmpty()) {
            throw new NumbersTaken(year, both);
        }
    }
}
