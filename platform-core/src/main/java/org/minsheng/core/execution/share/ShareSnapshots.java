package org.minsheng.core.execution.share;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.decision.cycle.RulesChanged;
import org.minsheng.core.decision.cycle.YearRules;
import org.minsheng.core.exchange.grants.GrantKind;
import org.minsheng.core.exchange.grants.SnapshotsWanted;
import org.minsheng.core.exchange.republishing.Publisher;
import org.minsheng.core.exchange.republishing.Republishing;
import org.minsheng.core.exchange.transport.Outbox;
import org.minsheng.core.execution.project.IndicatorFacts;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.project.ProjectFacts;
import org.minsheng.core.execution.project.ProjectId;
import org.minsheng.core.execution.project.ProjectNames;
import org.minsheng.core.execution.project.ProjectReader;
import org.minsheng.core.execution.project.ProjectRestChanged;
import org.minsheng.core.execution.snapshot.ProjectSnapshots;
import org.minsheng.core.ground.figures.Rules;
import org.minsheng.core.people.roles.Sight;
import org.minsheng.tenancy.TenantId;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells a district its shares, and the city what the district has achieved of them. */
@Component
class ShareSnapshots implements Publisher {

    private final JdbcClient jdbc;
    private final ProjectReader reader;
    private final ProjectNames names;
    private final ShareMirrors mirrors;
    private final YearRules rules;
    private final Outbox outbox;
    private final Republishing republishing;

    ShareSnapshots(
            JdbcClient jdbc,
            ProjectReader reader,
            ProjectNames names,
            ShareMirrors mirrors,
            YearRules rules,
            Outbox outbox,
            Republishing republishing) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.names = names;
        this.mirrors = mirrors;
        this.rules = rules;
        this.outbox = outbox;
        this.republishing = republishing;
    }

    /** City: what districts are to do now, or that they no longer are. The rows of several are locked in one order. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(Set<UUID> shares) {
        List<Sent> sent = jdbc.sql("""
                        with locked as (select id from share where id = any (:shares) order by id for no key update),
                             sent as (update share s set sent = sent + 1 from locked where s.id = locked.id
                                 returning s.id, s.indicator_id, s.district, s.target, s.sent)
                        select sent.*, b.project_id from sent join breakdown b on b.indicator_id = sent.indicator_id""")
                .param("shares", shares.toArray(UUID[]::new))
                .query((row, n) -> new Sent(
                        ShareId.in(row, "id"),
                        ProjectId.in(row, "project_id"),
                        IndicatorId.in(row, "indicator_id"),
                        new TenantId(row.getString("district")),
                        row.getBigDecimal("target"),
                        row.getLong("sent")))
                .list();
        Map<ProjectId, ProjectFacts> projects =
                reader.all(sent.stream().map(Sent::project).collect(Collectors.toSet()), Sight.ALL).stream()
                        .collect(Collectors.toMap(ProjectFacts::id, Function.identity()));
        Map<Integer, Rules> byYear = new HashMap<>();
        outbox.append(sent.stream()
                .map(each -> {
                    ProjectFacts project = Objects.requireNonNull(projects.get(each.project));
                    Rules ofYear = byYear.computeIfAbsent(project.year(), rules::of);
                    return new Outbox.Told(snapshot(each, project, ofYear), each.version);
                })
                .toList());
    }

    private record Sent(
            ShareId share,
            ProjectId project,
            IndicatorId indicator,
            TenantId district,
            @Nullable BigDecimal target,
            long version) {}

    private static ShareSnapshot snapshot(Sent sent, ProjectFacts project, Rules rules) {
        IndicatorFacts indicator = project.indicators().stream()
                .filter(each -> each.id().equals(sent.indicator))
                .findFirst()
                .orElseThrow();
        return new ShareSnapshot(
                sent.share,
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
                ProjectSnapshots.lightRules(rules),
                project.reporting().owedUntil());
    }

    /** District: what has been confirmed of a share. */
    @Transactional(propagation = Propagation.MANDATORY)
    void publishProgress(ShareId share) {
        long version = jdbc.sql("update share_duty set sent = sent + 1 where id = ? returning sent")
                .param(share.value())
                .query(Long.class)
                .single();
        mirrors.find(share, Sight.ALL)
                .ifPresent(mirror -> outbox.append(
                        new ShareProgress(
                                mirror.id(),
                                mirror.city(),
                                mirror.projectId(),
                                mirror.indicatorId(),
                                mirror.actual(),
                                mirror.asOf(),
                                mirror.sample(),
                                mirror.results().entrySet().stream()
                                        .map(m -> new ShareProgress.ConfirmedMonth(m.getKey(), m.getValue()))
                                        .toList()),
                        version));
    }

    @Override
    public String kind() {
        return "shares";
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(RulesChanged changed) {
        Set<ProjectId> projects = names.ofYear(changed.year());
        republishing.request(kind(), sharesGiven(share -> projects.contains(share.project)));
    }

    /** Later and by itself, because whoever completes a project holds its row, and shares are locked before projects. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ProjectRestChanged changed) {
        republishing.request(kind(), sharesGiven(share -> share.project.equals(changed.project())));
    }

    /** @param with the district that has the share, or the city that gave it */
    private record OfProject(ShareId share, ProjectId project, TenantId with) {}

    /** Before the projects are: rows are locked from share to project, as breaking down does. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(SnapshotsWanted wanted) {
        publish(sharesGiven(share -> share.with.equals(wanted.receiver())
                && wanted.coverage().covers(GrantKind.PROJECTS, share.project.value())));
        ofProject("select share_id as id, project_id, city as other from share_mirror order by share_id").stream()
                .filter(share -> share.with.equals(wanted.receiver())
                        && wanted.coverage().covers(GrantKind.PROGRESS, share.project.value()))
                .forEach(share -> publishProgress(share.share));
    }

    private Set<UUID> sharesGiven(Predicate<OfProject> which) {
        return ofProject("select s.id, b.project_id, s.district as other"
                        + " from share s join breakdown b on b.indicator_id = s.indicator_id")
                .stream()
                .filter(which)
                .map(share -> share.share.value())
                .collect(Collectors.toSet());
    }

    private List<OfProject> ofProject(String sql) {
        return jdbc.sql(sql)
                .query((row, n) -> new OfProject(
                        ShareId.in(row, "id"), ProjectId.in(row, "project_id"), new TenantId(row.getString("other"))))
                .list();
    }
}
