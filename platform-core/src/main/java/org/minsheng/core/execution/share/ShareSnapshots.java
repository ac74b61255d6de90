package org.minsheng.core.execution.share;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.decision.cycle.RulesChanged;
import org.minsheng.core.decision.cycle.YearRules;
import org.minsheng.core.exchange.grants.GrantKind;
import org.minsheng.core.exchange.grants.SnapshotsWanted;
import org.minsheng.core.exchange.transport.Outbox;
import org.minsheng.core.execution.project.IndicatorFacts;
import org.minsheng.core.execution.project.ProjectFacts;
import org.minsheng.core.execution.project.ProjectNames;
import org.minsheng.core.execution.project.ProjectSnapshots;
import org.minsheng.core.execution.project.Register;
import org.minsheng.core.people.roles.Sight;
import org.minsheng.tenancy.TenantId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells a district its shares, and the city what the district has achieved of them. */
@Component
class ShareSnapshots {

    private final JdbcClient jdbc;
    private final Register register;
    private final ProjectNames names;
    private final ShareCopies copies;
    private final YearRules rules;
    private final Outbox outbox;

    ShareSnapshots(
            JdbcClient jdbc,
            Register register,
            ProjectNames names,
            ShareCopies copies,
            YearRules rules,
            Outbox outbox) {
        this.jdbc = jdbc;
        this.register = register;
        this.names = names;
        this.copies = copies;
        this.rules = rules;
        this.outbox = outbox;
    }

    /** City: what a district is to do now, or that it no longer is. */
    @Transactional(propagation = Propagation.MANDATORY)
    void publishTarget(UUID share) {
        Sent sent = jdbc.sql(
                        "update share set sent = sent + 1 where id = ? returning indicator_id, district, target, sent")
                .param(share)
                .query((row, n) -> new Sent(
                        row.getObject("indicator_id", UUID.class),
                        new TenantId(row.getString("district")),
                        row.getBigDecimal("target"),
                        row.getLong("sent")))
                .single();
        ProjectFacts project = register.withIndicator(sent.indicator, Sight.ALL).orElseThrow();
        IndicatorFacts indicator = project.indicators().stream()
                .filter(each -> each.id().equals(sent.indicator))
                .findFirst()
                .orElseThrow();
        outbox.append(mirror(share, sent, project, indicator), sent.version);
    }

    private record Sent(
            UUID indicator, TenantId district, @Nullable BigDecimal target, long version) {}

    private ShareMirror mirror(UUID share, Sent sent, ProjectFacts project, IndicatorFacts indicator) {
        return new ShareMirror(
                share,
                sent.district,
                project.id(),
                project.year(),
                project.no(),
                project.title(),
                project.type().name(),
                indicator.id(),
                indicator.name(),
                indicator.verb(),
                indicator.target().comparison().name(),
                indicator.unit(),
                indicator.target().quality().name(),
                sent.target,
                ProjectSnapshots.lightRules(rules.of(project.year())));
    }

    /** District: what has been confirmed of a share. */
    @Transactional(propagation = Propagation.MANDATORY)
    void publishProgress(UUID share) {
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
        Set<UUID> projects = new HashSet<>(names.idsOf(changed.year()));
        sharesGiven().stream().filter(it -> projects.contains(it.project)).forEach(it -> publishTarget(it.share));
    }

    private record OfProject(UUID share, UUID project) {}

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(SnapshotsWanted wanted) {
        sharesGiven().stream()
                .filter(it -> wanted.coverage().covers(GrantKind.PROJECTS, it.project))
                .forEach(it -> publishTarget(it.share));
        ofProject("select share_id as id, project_id from share_mirror order by share_id").stream()
                .filter(it -> wanted.coverage().covers(GrantKind.PROGRESS, it.project))
                .forEach(it -> publishProgress(it.share));
    }

    private List<OfProject> sharesGiven() {
        return ofProject("select s.id, b.project_id from share s join breakdown b on b.indicator_id = s.indicator_id"
                + " order by s.id");
    }

    private List<OfProject> ofProject(String sql) {
        return jdbc.sql(sql)
                .query((row, n) ->
                        new OfProject(row.getObject("id", UUID.class), row.getObject("project_id", UUID.class)))
                .list();
    }
}
