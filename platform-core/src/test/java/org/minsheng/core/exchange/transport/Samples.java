package org.minsheng.core.exchange.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.exchange.grants.GrantId;
import org.minsheng.core.exchange.grants.GrantKind;
import org.minsheng.core.exchange.grants.GrantState;
import org.minsheng.core.exchange.grants.LinkageGrant;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.project.ProjectId;
import org.minsheng.core.execution.snapshot.FundsSnapshot;
import org.minsheng.core.execution.snapshot.ProgressSnapshot;
import org.minsheng.core.execution.snapshot.ProjectSnapshot;
import org.minsheng.core.ground.figures.Money;
import org.minsheng.tenancy.TenantId;

/** Made-up snapshots and grants. The business day of these tests is 2020-08-12, so July was the last month due. */
public final class Samples {

    public static final int YEAR = 2020;

    private static final AtomicLong VERSIONS = new AtomicLong(1);

    private Samples() {}

    public static ProjectSnapshot project(UUID id, int no, String title) {
        return new ProjectSnapshot(
                new ProjectId(id),
                YEAR,
                no,
                title,
                "CONSTRUCTION",
                "IN_PROGRESS",
                "卫健局",
                List.of(indicator(id)),
                rules(),
                true);
    }

    private static ProjectSnapshot.IndicatorPlan indicator(UUID project) {
        return new ProjectSnapshot.IndicatorPlan(
                new IndicatorId(indicatorOf(project)),
                1,
                "养老床位",
                "新增",
                "GE",
                new BigDecimal("1120"),
                "张",
                "EXACT",
                null,
                List.of());
    }

    public static UUID indicatorOf(UUID project) {
        return UUID.nameUUIDFromBytes(project.toString().getBytes(UTF_8));
    }

    public static ProjectSnapshot.LightRules rules() {
        return new ProjectSnapshot.LightRules(
                LocalDate.of(YEAR, 1, 1), LocalDate.of(YEAR, 12, 31), new BigDecimal("-5"), new BigDecimal("-15"), 5);
    }

    /** Everything up to July is reported. */
    public static ProgressSnapshot progress(UUID project, int beds) {
        YearMonth july = YearMonth.of(YEAR, 7);
        List<ProgressSnapshot.Actual> values =
                List.of(new ProgressSnapshot.Actual(new IndicatorId(indicatorOf(project)), BigDecimal.valueOf(beds)));
        return new ProgressSnapshot(
                new ProjectId(project),
                july,
                values,
                List.of(new ProgressSnapshot.ConfirmedMonth(july, values, false, "已完成主体", Instant.EPOCH)),
                null,
                null,
                IntStream.rangeClosed(1, 7).mapToObj(m -> YearMonth.of(YEAR, m)).toList(),
                List.of(),
                true);
    }

    public static FundsSnapshot funds(UUID project, long planned, long issued, long paid) {
        return new FundsSnapshot(
                new ProjectId(project), new Money(planned), new Money(issued), new Money(paid), YearMonth.of(YEAR, 7));
    }

    public static LinkageGrant grant(TenantId grantor, TenantId grantee, GrantKind... kinds) {
        return new LinkageGrant(
                new GrantId(UUID.randomUUID()),
                VERSIONS.incrementAndGet(),
                grantor,
                grantee,
                Set.of(kinds),
                null,
                LocalDate.of(YEAR, 1, 1),
                null,
                GrantState.ACTIVE);
    }

    public static LinkageGrant everything(TenantId grantor, TenantId grantee) {
        return grant(grantor, grantee, GrantKind.PROJECTS, GrantKind.PROGRESS, GrantKind.FUNDS);
    }

    public static LinkageGrant ended(LinkageGrant grant) {
        return changed(grant, grant.kinds(), grant.projects(), grant.from(), grant.until(), GrantState.ENDED);
    }

    public static LinkageGrant reopened(LinkageGrant grant) {
        return changed(grant, grant.kinds(), grant.projects(), grant.from(), grant.until(), GrantState.ACTIVE);
    }

    public static LinkageGrant trimmed(LinkageGrant grant, GrantKind... kinds) {
        return changed(grant, Set.of(kinds), grant.projects(), grant.from(), grant.until(), grant.state());
    }

    public static LinkageGrant naming(LinkageGrant grant, UUID... projects) {
        return changed(grant, grant.kinds(), Set.of(projects), grant.from(), grant.until(), grant.state());
    }

    public static LinkageGrant during(LinkageGrant grant, LocalDate from, @Nullable LocalDate until) {
        return changed(grant, grant.kinds(), grant.projects(), from, until, grant.state());
    }

    private static LinkageGrant changed(
            LinkageGrant grant,
            Set<GrantKind> kinds,
            @Nullable Set<UUID> projects,
            LocalDate from,
            @Nullable LocalDate until,
            GrantState state) {
        return new LinkageGrant(
                grant.id(),
                VERSIONS.incrementAndGet(),
                grant.grantor(),
                grant.grantee(),
                kinds,
                projects,
                from,
                until,
                state);
    }
}
