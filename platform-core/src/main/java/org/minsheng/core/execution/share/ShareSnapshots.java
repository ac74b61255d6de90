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
    private final ShareCopies copies;
    private final YearRules rules;
    private final Outbox outbox;
    private final Republishing republishing;

    ShareSnapshots(
            JdbcClient jdbc,
            ProjectReader reader,
            ProjectNames names,
            ShareCopies copies,
            YearRules rules,
            Outbox outbox,
            Republishing republishing) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.names = names;
        this.copies = copies;
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
                    return new Outbox.Told(mirror(each, project, ofYear), each.version);
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

    private static ShareMirror mirror(Sent sent, ProjectFacts project, Rules rules) {
        IndicatorFacts indicator = project.indicators().stream()
                .filter(each -> each.id().equals(sent.indicator))
                .findFirst()
                .orElseThrow();
        return new ShareMirror(
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
                ProjectSnapshots.lightRules(rules));
    }

    /** District: what has been confirmed of a share. */
    @Transactional(propagation = Propagation.MANDATORY)
    void publishProgress(ShareId share) {
        long version = jdbc.sql("update share_duty set sent = sent + 1 where id = ? returning sent")
                .param(share.value())
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

    @Override
    public String kind() {
        return "shares";
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(RulesChanged changed) {
        Set<ProjectId> projects = names.ofYear(changed.year());
        republishing.request(kind(), sharesGiven(projects::contains));
    }

    private record OfProject(ShareId share, ProjectId project) {}

    /** Before the projects are: rows are locked from share to project, as breaking down does. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(SnapshotsWanted wanted) {
        publish(sharesGiven(project -> wanted.coverage().covers(GrantKind.PROJECTS, project.value())));
        ofProject("select share_id as id, project_id from share_mirror order by share_id").stream()
                .filter(it -> wanted.coverage().covers(GrantKind.PROGRESS, it.project.value()))
                .forEach(it -> publishProgress(it.share));
    }

    private Set<UUID> sharesGiven(Predicate<ProjectId> ofProject) {
        return ofProject("select s.id, b.project_id from share s join breakdown b on b.indicator_id = s.indicator_id")
                .stream()
                .filter(it -> ofProject.test(it.project))
                .map(it -> it.share.value())
                .collect(Collectors.toSet());
    }

    private List<OfProject> ofProject(String sql) {
        return jdbc.sql(sql)
                .query((row, n) -> new OfProject(ShareId.in(row, "id"), ProjectId.in(row, "project_id")))
                .list();
    }
}
