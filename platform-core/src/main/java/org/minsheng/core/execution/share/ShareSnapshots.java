package org.minsheng.core.execution.share;

import java.util.List;
import java.util.UUID;
import org.minsheng.core.decision.cycle.RulesChanged;
import org.minsheng.core.decision.cycle.YearRules;
import org.minsheng.core.exchange.grants.GrantKind;
import org.minsheng.core.exchange.grants.SnapshotsWanted;
import org.minsheng.core.exchange.transport.Outbox;
import org.minsheng.core.execution.project.ProjectSnapshots;
import org.minsheng.core.people.roles.Sight;
import org.minsheng.tenancy.TenantId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells a district its shares, and the city what the district has achieved of them. */
@Component
public class ShareSnapshots {

    private final JdbcClient jdbc;
    private final ShareCopies copies;
    private final YearRules rules;
    private final Outbox outbox;

    ShareSnapshots(JdbcClient jdbc, ShareCopies copies, YearRules rules, Outbox outbox) {
        this.jdbc = jdbc;
        this.copies = copies;
        this.rules = rules;
        this.outbox = outbox;
    }

    /** City: what a district is to do now, or that it no longer is. */
    @Transactional(propagation = Propagation.MANDATORY)
    void publishTarget(UUID share) {
        long version = jdbc.sql("update share set sent = sent + 1 where id = ? returning sent")
                .param(share)
                .query(Long.class)
                .single();
        ShareMirror mirror = jdbc.sql("""
                        select s.id, s.district, s.target as part, p.id as project, p.year, p.no, p.title, p.type as project_type,
                               i.id as indicator, i.name, i.verb, i.comparator, i.unit, i.quality
                        from share s join indicator i on i.id = s.indicator_id
                             join livelihood_project p on p.id = i.project_id
                        where s.id = ?""")
                .param(share)
                .query((row, n) -> new ShareMirror(
                        row.getObject("id", UUID.class),
                        new TenantId(row.getString("district")),
                        row.getObject("project", UUID.class),
                        row.getInt("year"),
                        row.getInt("no"),
                        row.getString("title"),
                        row.getString("project_type"),
                        row.getObject("indicator", UUID.class),
                        row.getString("name"),
                        row.getString("verb"),
                        row.getString("comparator"),
                        row.getString("unit"),
                        row.getString("quality"),
                        row.getBigDecimal("part"),
                        ProjectSnapshots.lightRules(rules.of(row.getInt("year")))))
                .single();
        outbox.append(mirror, version);
    }

    /** District: what has been confirmed of a share. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publishProgress(UUID share) {
        long version = jdbc.sql("update share_duty set sent = sent + 1 where id = ? returning sent")
                .param(share)
                .query(Long.class)
                .single();
        copies.find(share, Sight.ALL)
                .ifPresent(copy -> outbox.append(
                        new ShareProgress(
                                copy.id(),
                                copy.city(),
                                copy.projectId(),
                                copy.indicatorId(),
                                copy.actual(),
                                copy.asOf(),
                                copy.sample(),
                                copy.results().entrySet().stream()
                                        .map(m -> new ShareProgress.ConfirmedMonth(m.getKey(), m.getValue()))
                                        .toList()),
                        version));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(RulesChanged changed) {
        jdbc.sql("""
                        select s.id from share s join indicator i on i.id = s.indicator_id
                             join livelihood_project p on p.id = i.project_id
                        where cast(:year as int) is null or p.year = :year order by s.id""").param("year", changed.year()).query(UUID.class).list().forEach(this::publishTarget);
    }

    private record OfProject(UUID share, UUID project) {}

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(SnapshotsWanted wanted) {
        ofProject("select s.id, i.project_id from share s join indicator i on i.id = s.indicator_id order by s.id")
                .stream()
                .filter(it -> wanted.coverage().covers(GrantKind.PROJECTS, it.project))
                .forEach(it -> publishTarget(it.share));
        ofProject("select share_id as id, project_id from share_mirror order by share_id").stream()
                .filter(it -> wanted.coverage().covers(GrantKind.PROGRESS, it.project))
                .forEach(it -> publishProgress(it.share));
    }

    private List<OfProject> ofProject(String sql) {
        return jdbc.sql(sql)
                .query((row, n) ->
                        new OfProject(row.getObject("id", UUID.class), row.getObject("project_id", UUID.class)))
                .list();
    }
}
