package org.minsheng.core.joint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.project.ProjectId;
import org.minsheng.core.ground.abilities.Ability;
import org.minsheng.core.ground.abilities.May;
import org.minsheng.core.ground.tables.Downloads;
import org.minsheng.core.joint.JointBoard.Place;
import org.minsheng.core.joint.JointProjectViews.ProjectView;
import org.minsheng.core.joint.JointViews.BoardItem;
import org.minsheng.core.joint.JointViews.OverviewView;
import org.minsheng.core.joint.JointViews.TenantView;
import org.minsheng.endpoints.description.Downloaded;
import org.minsheng.endpoints.lists.Cursor;
import org.minsheng.endpoints.lists.Slice;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Actor;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pages of a city on itself and its districts. */
@RestController
@RequestMapping("/api/core/joint")
@May(Ability.READ_JOINT_BOARD)
class JointController {

    private final JointDesk desk;
    private final JointSheet sheet;
    private final Clock clock;

    JointController(JointDesk desk, JointSheet sheet, Clock clock) {
        this.desk = desk;
        this.sheet = sheet;
        this.clock = clock;
    }

    @GetMapping("/overview")
    OverviewView readJointOverview(@RequestParam(required = false) @Nullable Integer year, Actor reader) {
        int chosen = year(year);
        return OverviewView.of(chosen, today(), desk.overview(reader, chosen));
    }

    /** The tenants by which the board can be filtered: the city itself and the districts whose projects it is granted. */
    @GetMapping("/places")
    List<TenantView> listPlaces() {
        return desk.places().stream()
                .map(tenant -> new TenantView(tenant.value(), desk.name(tenant)))
                .toList();
    }

    @GetMapping("/board")
    Slice<BoardItem> readBoard(
            @ParameterObject BoardQuery query,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Actor reader) {
        BoardFilter filter = query.filter(today().getYear());
        Place after = Cursor.read(cursor, filter.list())
                .map(found -> Place.of(found, filter.sort()))
                .orElse(null);
        Slice<BoardRow> rows = desk.board(reader, filter, after, Slice.limit(limit));
        return new Slice<>(
                rows.items().stream()
                        .map(row -> BoardItem.of(row, desk.name(row.source())))
                        .toList(),
                rows.next());
    }

    @GetMapping("/projects/{tenant}/{project}")
    ProjectView readBoardProject(@PathVariable String tenant, @PathVariable UUID project, Actor reader) {
        if (!TenantId.isValid(tenant)) {
            throw new NotFound();
        }
        JointBoard.Project found = desk.project(reader, new TenantId(tenant), new ProjectId(project));
        return ProjectView.of(found, desk.name(found.row().source()), today());
    }

    @GetMapping("/board/export")
    @Downloaded(Downloads.EXCEL)
    ResponseEntity<byte[]> exportBoard(@ParameterObject BoardQuery query, Actor reader) {
        BoardFilter filter = query.filter(today().getYear());
        List<JointBoard.Project> projects = desk.export(reader, filter, JointSheet.MOST);
        JointSheet.Exported file = sheet.of(projects, desk.name(reader.tenant()), filter, desk::name);
        return Downloads.file(file.name(), Downloads.EXCEL, file.content());
    }

    private int year(@Nullable Integer asked) {
        return asked == null ? today().getYear() : asked;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
