package org.minsheng.tenancy.clocks;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minsheng.backlog.Pauses;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantScope;
import org.minsheng.tenancy.directory.TenantDirectory;
import org.minsheng.tenancy.directory.TenantEntry;
import org.minsheng.tenancy.directory.TenantState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has struck clocks seen to by whoever has registered for their kind. */
class Strikes {

    private static final Logger LOG = LoggerFactory.getLogger(Strikes.class);
    private static final Pauses AFTER_FAILURES = new Pauses(Duration.ofSeconds(2), Duration.ofMinutes(5));
    private static final Duration UNTIL_SERVED = Duration.ofMinutes(1);
    private static final Duration UNTIL_REVIVED = Duration.ofDays(1);

    private final TenantDirectory directory;
    private final Map<String, OnStrike> byKind = new LinkedHashMap<>();

    Strikes(TenantDirectory directory, List<OnStrike> all) {
        this.directory = directory;
        for (OnStrike each : all) {
            if (byKind.put(each.kind().name(), each) != null) {
                throw new IllegalStateException("Two see to the clocks of kind " + each.kind());
            }
        }
    }

    /** A kind that only a newer service knows is left to it. */
    Collection<String> kinds() {
        return byKind.keySet();
    }

    void seeTo(StruckClocks struck, CellClocks cell) {
        OnStrike who = Objects.requireNonNull(byKind.get(struck.kind()));
        TenantState state =
                directory.find(struck.tenant()).map(TenantEntry::state).orElse(TenantState.ENDED);
        switch (state) {
            case READY -> strike(who, struck, cell);
            case PREPARING, FAILED, SUSPENDED -> cell.putOff(struck, UNTIL_SERVED);
            case ENDED -> cell.putOff(struck, UNTIL_REVIVED);
        }
    }

    private void strike(OnStrike who, StruckClocks struck, CellClocks cell) {
        TenantId tenant = struck.tenant();
        try {
            var again = TenantScope.call(tenant, () -> who.strike(tenant, struck.distinctRefs()));
            cell.settle(struck, who.kind().byBusinessTime(), again);
        } catch (RuntimeException e) {
            Duration pause = AFTER_FAILURES.after(struck.tries());
            LOG.warn("{} of {} is tried again in {} s: {}", who.kind(), tenant, pause.toSeconds(), describe(e));
            cell.failed(struck, pause);
        }
    }

    /** Types and SQL states, never a message: it might quote people or figures. */
    static String describe(Throwable problem) {
        return Stream.iterate(problem, Objects::nonNull, Throwable::getCause)
                .limit(5)
                .map(each -> each instanceof SQLException sql
                        ? each.getClass().getSimpleName() + " " + sql.getSQLState()
                        : each.getClass().getSimpleName())
                .collect(Collectors.joining(" < "));
    }
}
