package org.minsheng.core.joint;

/**
 * The rows of the joint picture that may be seen today. It stands in front of every joint query, so that what an ended,
 * narrowed or lapsed grant covered is gone from the next answer whether or not its copies are.
 */
final class Visible {

    /**
     * Takes {@code :self}, {@code :today} and {@code :year}. Each kind shows its own columns; several grants add up.
     * Own projects need no grant.
     */
    static final String ROWS = """
            with visible as (
                select p.source, p.project_id, p.year, p.no, p.title, p.type, p.department, p.sample,
                       p.planned_percent as planned, p.project, g.grants,
                       s.progress as sees_progress, s.funds as sees_funds,
                       case when s.progress then p.actual_percent end as progress,
                       case when s.progress then p.light else 'UNKNOWN' end as light,
                       s.progress and p.late as late,
                       case when s.progress then p.report_month end as report_month,
                       case when s.progress then p.progress end as progress_copy,
                       case when s.funds then p.planned_fen end as planned_fen,
                       case when s.funds then p.issued_fen end as issued_fen,
                       case when s.funds then p.paid_fen end as paid_fen,
                       s.funds and p.funds_version is not null as has_funds,
                       greatest(p.project_at, case when s.progress then p.progress_at end,
                                case when s.funds then p.funds_at end) as as_of
                from joint_project p
                left join lateral (
                    select array_agg(l.id order by l.id) as grants,
                           bool_or('PROJECTS' = any (l.kinds)) as projects,
                           bool_or('PROGRESS' = any (l.kinds)) as progress,
                           bool_or('FUNDS' = any (l.kinds)) as funds
                    from linkage_grant l
                    where l.grantor = p.source and l.grantee = :self and l.state = 'ACTIVE'
                      and l.valid_from <= :today and (l.valid_until is null or l.valid_until >= :today)
                      and (l.projects is null or p.project_id = any (l.projects))
                      and l.kinds && array['PROJECTS', 'PROGRESS', 'FUNDS']
                ) g on p.source <> :self
                cross join lateral (
                    select p.source = :self or coalesce(g.projects, false) as projects,
                           p.source = :self or coalesce(g.progress, false) as progress,
                           p.source = :self or coalesce(g.funds, false) as funds
                ) s
                where p.year = :year and p.project_version is not null and s.projects
            )
            """;

    private Visible() {}
}
