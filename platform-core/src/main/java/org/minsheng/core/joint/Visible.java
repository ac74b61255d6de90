package org.minsheng.core.joint;

import org.minsheng.core.exchange.grants.HeldToday;

/**
 * The rows of the joint picture that may be seen today. It stands in front of every joint query, so that what an ended,
 * narrowed or lapsed grant covered is gone from the next answer whether or not its mirrors are.
 */
final class Visible {

    /**
     * Takes {@code :self}, {@code :today} and {@code :year}. Each kind shows its own columns; several grants add up.
     * Own projects need no grant.
     */
    static final String ROWS = "with " + HeldToday.HELD + """
            , visible as (
                select p.source, p.project_id, p.year, p.no, p.title, p.type, p.state, p.department, p.sample,
                       t.planned_percent as planned, p.snapshot as project, g.grants,
                       s.progress as sees_progress, s.funds as sees_funds,
                       case when s.progress then t.actual_percent end as progress,
                       case when s.progress then t.light else 'UNKNOWN' end as light,
                       s.progress and t.late as late, s.progress and t.returned as returned,
                       s.progress and r.version is not null as has_progress,
                       case when s.progress then r.report_month end as report_month,
                       case when s.progress then r.snapshot end as progress_snapshot,
                       case when s.funds then f.planned_fen end as planned_fen,
                       case when s.funds then f.issued_fen end as issued_fen,
                       case when s.funds then f.paid_fen end as paid_fen,
                       s.funds and f.version is not null as has_funds,
                       greatest(p.written_at, case when s.progress then r.written_at end,
                                case when s.funds then f.written_at end) as as_of
                from joint_project p
                join joint_standing t on t.source = p.source and t.project_id = p.project_id
                left join joint_progress r on r.source = p.source and r.project_id = p.project_id
                left join joint_funds f on f.source = p.source and f.project_id = p.project_id
                left join lateral (
                    select array_agg(l.id order by l.id) as grants,
                           bool_or('PROJECTS' = any (l.kinds)) as projects,
                           bool_or('PROGRESS' = any (l.kinds)) as progress,
                           bool_or('FUNDS' = any (l.kinds)) as funds
                    from held l
                    where l.grantor = p.source and (l.projects is null or p.project_id = any (l.projects))
                      and l.kinds && array['PROJECTS', 'PROGRESS', 'FUNDS']
                ) g on p.source <> :self
                cross join lateral (
                    select p.source = :self or coalesce(g.projects, false) as projects,
                           p.source = :self or coalesce(g.progress, false) as progress,
                           p.source = :self or coalesce(g.funds, false) as funds
                ) s
                where p.year = :year and s.projects
            )
            """;

    private Visible() {}
}
