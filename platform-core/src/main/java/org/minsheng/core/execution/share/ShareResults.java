package org.minsheng.core.execution.share;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.minsheng.core.exchange.grants.Coverage;
import org.minsheng.core.exchange.grants.GrantKind;
import org.minsheng.core.exchange.transport.Received;
import org.minsheng.core.exchange.transport.ReceivedEnvelopes;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.project.ProjectId;
import org.minsheng.tenancy.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what districts send back of their shares, and lets the city's figure follow. */
@Component
class ShareResults implements ReceivedEnvelopes<ShareProgress> {

    private final JdbcClient jdbc;
    private final Breakdowns breakdowns;
    private final Achievements achievements;

    ShareResults(JdbcClient jdbc, Breakdowns breakdowns, Achievements achievements) {
        this.jdbc = jdbc;
        this.breakdowns = breakdowns;
        this.achievements = achievements;
    }

    @Override
    public Class<ShareProgress> takes() {
        return ShareProgress.class;
    }

    @Override
    public void apply(Received<ShareProgress> envelope) {
        ShareProgress result = envelope.what();
        // what it belongs to is looked up by the share that we gave to this very district, not taken from the envelope
        Breakdown breakdown = jdbc.sql("select indicator_id from share where id = ? and district = ?")
                .params(result.shareId().value(), envelope.source().value())
                .query((row, n) -> IndicatorId.in(row, "indicator_id"))
                .optional()
                .flatMap(breakdowns::lock)
                .orElse(null);
        if (breakdown != null && isNewer(envelope)) {
            replaceMonths(result);
            achievements.addUp(List.of(breakdown));
        }
    }

    private void replaceMonths(ShareProgress result) {
        jdbc.sql("delete from share_result_month where share_id = ?")
                .param(result.shareId().value())
                .update();
        jdbc.sql("""
                        insert into share_result_month (share_id, month, value)
                        select :share, it.month, it.value from unnest(:months, :values) as it (month, value)""")
                .param("share", result.shareId().value())
                .param(
                        "months",
                        result.months().stream().map(m -> m.month().toString()).toArray(String[]::new))
                .param(
                        "values",
                        result.months().stream()
                                .map(ShareProgress.ConfirmedMonth::value)
                                .toArray(BigDecimal[]::new))
                .update();
    }

    private boolean isNewer(Received<ShareProgress> envelope) {
        return jdbc.sql("""
                        insert into share_result (share_id, source_version, written_at, sample)
                        values (?, ?, ?, ?)
                        on conflict (share_id) do update set source_version = excluded.source_version,
                            written_at = excluded.written_at, sample = excluded.sample
                        where share_result.source_version < excluded.source_version""")
                        .params(
                                envelope.what().shareId().value(),
                                envelope.version(),
                                OffsetDateTime.ofInstant(envelope.at(), ZoneOffset.UTC),
                                envelope.what().sample())
                        .update()
                > 0;
    }

    private record Kept(ShareId share, IndicatorId indicator, ProjectId project) {}

    @Override
    public void forgetUncovered(TenantId source, Coverage stillCovered) {
        List<Kept> gone = jdbc
                .sql("""
                        select s.id, s.indicator_id, b.project_id
                        from share s join share_result r on r.share_id = s.id join breakdown b on b.indicator_id = s.indicator_id
                        where s.district = ?""")
                .param(source.value())
                .query((row, n) -> new Kept(
                        ShareId.in(row, "id"), IndicatorId.in(row, "indicator_id"), ProjectId.in(row, "project_id")))
                .list()
                .stream()
                .filter(kept -> !stillCovered.covers(GrantKind.PROGRESS, kept.project.value()))
                .toList();
        // all breakdowns in one order before any project is told: so nobody who breaks down waits for us with a project
        List<Breakdown> locked = gone.stream()
                .map(Kept::indicator)
                .distinct()
                .sorted(Comparator.comparing(IndicatorId::value))
                .map(indicator -> breakdowns.lock(indicator).orElseThrow())
                .toList();
        gone.forEach(this::forget);
        achievements.addUp(locked);
    }

    private void forget(Kept kept) {
        jdbc.sql("delete from share_result where share_id = ?")
                .param(kept.share.value())
                .update();
    }
}
