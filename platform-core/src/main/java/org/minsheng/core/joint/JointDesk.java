package org.minsheng.core.joint;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.exchange.access.Access.What;
import org.minsheng.core.exchange.access.AccessRecorder;
import org.minsheng.core.exchange.access.AccessRecorder.Through;
import org.minsheng.core.exchange.grants.GrantCatchUp;
import org.minsheng.core.exchange.grants.GrantId;
import org.minsheng.core.exchange.grants.GrantKind;
import org.minsheng.core.exchange.grants.Grants;
import org.minsheng.core.exchange.grants.LinkageGrant;
import org.minsheng.core.execution.project.ProjectId;
import org.minsheng.endpoints.lists.Cursor;
import org.minsheng.endpoints.lists.Slice;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A city looks at itself and its districts. Each look is one transaction: what may be seen is decided, read and recorded
 * together, so nobody is answered who is not written down.
 */
@Component
class JointDesk {

    private final JointBoard board;
    private final JointOverview overview;
    private final JointStandings standings;
    private final Grants grants;
    private final GrantCatchUp catchUp;
    private final AccessRecorder accesses;

    JointDesk(
            JointBoard board,
            JointOverview overview,
            JointStandings standings,
            Grants grants,
            GrantCatchUp catchUp,
            AccessRecorder accesses) {
        this.board = board;
        this.overview = overview;
        this.standings = standings;
        this.grants = grants;
        this.catchUp = catchUp;
        this.accesses = accesses;
    }

    @Transactional
    public List<JointFigures> overview(Actor reader, int year) {
        open();
        List<JointFigures> figures = overview.figures(year, held());
        accesses.record(
                reader,
                What.OVERVIEW,
                figures.stream()
                        .flatMap(each -> each.grants().stream()
                                .map(grant -> new Through(grant.id(), each.tenant(), null, projectsOf(each))))
                        .toList());
        return figures;
    }

    /** Whom the board can show. None of their data is in it, so nobody is told of a look. */
    @Transactional(readOnly = true)
    public List<TenantId> places() {
        catchUp.requireDone();
        return overview.shown(held());
    }

    private List<LinkageGrant> held() {
        return grants.heldToday().stream()
                .filter(grant -> grant.kinds().contains(GrantKind.PROJECTS))
                .toList();
    }

    private static int projectsOf(JointFigures figures) {
        JointFigures.Counts counts = figures.counts();
        return counts == null ? 0 : counts.projects();
    }

    @Transactional
    public Slice<BoardRow> board(Actor reader, BoardFilter filter, JointBoard.@Nullable Place after, int most) {
        open();
        Slice<BoardRow> page = Slice.of(
                board.rows(filter, overview.order(), after, most + 1),
                most,
                last -> Cursor.of(
                        filter.list(),
                        last.key(),
                        last.source().value(),
                        last.no(),
                        last.project().value()));
        accesses.record(reader, What.BOARD, shown(page.items(), null));
        return page;
    }

    /** One more than that many where there are more, and it is left to the reader of this to leave it out. */
    @Transactional
    public List<JointBoard.Project> export(Actor reader, BoardFilter filter, int most) {
        open();
        List<JointBoard.Project> projects = board.projects(filter, overview.order(), most + 1);
        List<BoardRow> rows =
                projects.stream().limit(most).map(JointBoard.Project::row).toList();
        accesses.record(reader, What.EXPORT, shown(rows, null));
        return projects;
    }

    @Transactional
    public JointBoard.Project project(Actor reader, TenantId source, ProjectId project) {
        open();
        JointBoard.Project found = board.find(source, project).orElseThrow(NotFound::new);
        BoardRow row = found.row();
        accesses.record(reader, What.PROJECT, shown(List.of(row), row.no() + " " + row.title()));
        return found;
    }

    String name(TenantId tenant) {
        return overview.name(tenant);
    }

    private void open() {
        catchUp.requireDone();
        standings.turn();
    }

    /** One access for each grant through which a row was seen; the city's own rows came through none. */
    private static Collection<Through> shown(List<BoardRow> rows, @Nullable String subject) {
        Map<GrantId, Through> accesses = new LinkedHashMap<>();
        for (BoardRow row : rows) {
            for (GrantId grant : row.grants()) {
                accesses.merge(
                        grant,
                        new Through(grant, row.source(), subject, 1),
                        (one, more) -> new Through(grant, row.source(), subject, one.projects() + more.projects()));
            }
        }
        return accesses.values();
    }
}
