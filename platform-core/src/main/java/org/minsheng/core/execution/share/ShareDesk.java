package org.minsheng.core.execution.share;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.project.IndicatorFacts;
import org.minsheng.core.execution.project.ProjectFacts;
import org.minsheng.core.execution.project.ProjectSnapshots;
import org.minsheng.core.execution.project.Register;
import org.minsheng.core.ground.changes.ChangeLog;
import org.minsheng.core.ground.figures.Figures;
import org.minsheng.core.people.roles.Sight;
import org.minsheng.core.people.roster.Department;
import org.minsheng.core.people.roster.DepartmentInactive;
import org.minsheng.core.people.roster.Departments;
import org.minsheng.core.tenants.Congresses;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.endpoints.versions.Change;
import org.minsheng.endpoints.versions.IfMatch;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a city breaks a target down to its districts, and a district hands its part to a department. */
@Component
public class ShareDesk {

    private final JdbcClient jdbc;
    private final Register register;
    private final ShareCopies copies;
    private final ShareSnapshots shares;
    private final ProjectSnapshots projects;
    private final Congresses congresses;
    private final Departments departments;
    private final ChangeLog changes;
    private final Clock clock;

    ShareDesk(
            JdbcClient jdbc,
            Register register,
            ShareCopies copies,
            ShareSnapshots shares,
            ProjectSnapshots projects,
            Congresses congresses,
            Departments departments,
            ChangeLog changes,
            Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.copies = copies;
        this.shares = shares;
        this.projects = projects;
        this.congresses = congresses;
        this.departments = departments;
        this.changes = changes;
        this.clock = clock;
    }

    /** How an indicator is shared out, under which version, and what was changed of it, latest first. */
    public record Breakdown(IndicatorFacts indicator, long version, List<Change> changes) {}

    @Transactional(readOnly = true)
    public Breakdown of(UUID indicator, Sight sight) {
        IndicatorFacts facts = project(indicator, sight).indicators().stream()
                .filter(i -> i.id().equals(indicator))
                .findFirst()
                .orElseThrow();
        return breakdown(facts);
    }

    /** Of a project, what is or was shared out. */
    @Transactional(readOnly = true)
    public List<Breakdown> ofProject(UUID project, Sight sight) {
        return register.find(project, sight).orElseThrow(NotFound::new).indicators().stream()
                .map(this::breakdown)
                .filter(breakdown -> breakdown.version() > 0)
                .toList();
    }

    private Breakdown breakdown(IndicatorFacts indicator) {
        return new Breakdown(indicator, version(indicator.id()), changes.of(indicator.id()));
    }

    /** Replaces the breakdown: who is no longer in it gets told so. Percentages can't be added up, so they aren't shared. */
    @Transactional
    public void breakDown(UUID indicator, Map<TenantId, BigDecimal> wanted, IfMatch expected, Actor by) {
        ProjectFacts project = project(indicator, Sight.ALL);
        requireShareable(indicator, wanted.keySet());
        jdbc.sql("insert into share_plan (indicator_id, version) values (?, 0) on conflict do nothing")
                .param(indicator)
                .update();
        long current = jdbc.sql("select version from share_plan where indicator_id = ? for update")
                .param(indicator)
                .query(Long.class)
                .single();
        expected.requireMatches(current, version -> changes.since(indicator, version));
        jdbc.sql("update share_plan set version = version + 1 where indicator_id = ?")
                .param(indicator)
                .update();
        List<UUID> changed = new ArrayList<>();
        Map<TenantId, BigDecimal> before = targets(indicator);
        Set<TenantId> all = new TreeSet<>(Comparator.comparing(TenantId::value));
        all.addAll(before.keySet());
        all.addAll(wanted.keySet());
        for (TenantId district : all) {
            BigDecimal old = before.get(district);
            BigDecimal target = wanted.get(district);
            if (!Objects.equals(old, target)) {
                changed.add(put(indicator, district, target));
                changes.note(
                        indicator, current + 1, by, "share: " + congresses.nameOf(district), spelt(old), spelt(target));
            }
        }
        changed.forEach(shares::publishTarget);
        projects.publish(project.id());
    }

    /** A district's own decision on the city's mirror. */
    @Transactional
    public void assign(UUID share, UUID departmentId, IfMatch expected, Actor by) {
        ShareCopy copy = copies.find(share, Sight.ALL).orElseThrow(NotFound::new);
        long current = jdbc.sql("select version from share_duty where id = ? for update")
                .param(share)
                .query(Long.class)
                .single();
        expected.requireMatches(current, version -> changes.since(share, version));
        Department department = departments.findById(departmentId).orElseThrow(NotFound::new);
        if (!department.active()) {
            throw new DepartmentInactive(department.name());
        }
        jdbc.sql("update share_duty set department_id = ?, changed_at = ?, version = version + 1 where id = ?")
                .params(departmentId, OffsetDateTime.now(clock), share)
                .update();
        String before = copy.department() == null ? null : copy.department().name();
        changes.note(share, current + 1, by, "department", before, department.name());
    }

    private ProjectFacts project(UUID indicator, Sight sight) {
        UUID project = jdbc.sql("select project_id from indicator where id = ?")
                .param(indicator)
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
        return register.find(project, sight).orElseThrow(NotFound::new);
    }

    private void requireShareable(UUID indicator, Set<TenantId> districts) {
        if (!congresses.ownDistricts().containsAll(districts)) {
            throw new NotFound();
        }
        boolean percentage = jdbc.sql("select unit in ('%', '％') from indicator where id = ?")
                .param(indicator)
                .query(Boolean.class)
                .single();
        if (percentage) {
            throw new PercentagesDoNotAddUp();
        }
    }

    private long version(UUID indicator) {
        return jdbc.sql("select version from share_plan where indicator_id = ?")
                .param(indicator)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private Map<TenantId, BigDecimal> targets(UUID indicator) {
        Map<TenantId, BigDecimal> targets = new HashMap<>();
        jdbc.sql("select district, target from share where indicator_id = ? and target is not null")
                .param(indicator)
                .query(row -> {
                    targets.put(new TenantId(row.getString("district")), Figures.plain(row.getBigDecimal("target")));
                });
        return targets;
    }

    private UUID put(UUID indicator, TenantId district, @Nullable BigDecimal target) {
        return jdbc.sql("""
                        insert into share (id, indicator_id, district, target) values (:id, :indicator, :district, :target)
                        on conflict (indicator_id, district) do update set target = excluded.target returning id""")
                .param("id", UUID.randomUUID())
                .param("indicator", indicator)
                .param("district", district.value())
                .param("target", target)
                .query(UUID.class)
                .single();
    }

    private static @Nullable String spelt(@Nullable BigDecimal target) {
        return target == null ? null : target.toPlainString();
    }
}
