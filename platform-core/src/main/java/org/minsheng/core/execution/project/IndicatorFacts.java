package org.minsheng.core.execution.project;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.ground.figures.Milestone;
import org.minsheng.core.ground.figures.ProjectType;
import org.minsheng.core.ground.figures.Rate;
import org.minsheng.core.ground.figures.Target;
import org.minsheng.tenancy.TenantId;

/** An indicator with everything confirmed about it. */
public record IndicatorFacts(
        UUID id,
        int position,
        String name,
        String verb,
        ProjectType type,
        Target target,
        String unit,
        @Nullable BigDecimal baseline,
        List<Milestone> milestones,
        List<ShareFacts> shares) {

    /** Part of it is done by districts, so what they confirm adds up and nobody else reports it. */
    public boolean rolledUp() {
        return !shares.isEmpty();
    }

    /** The sum of what the districts had confirmed by that month; null before the first of them has. */
    @Nullable BigDecimal sumOfShares(YearMonth upTo) {
        return shares.stream()
                .map(share -> share.results().floorEntry(upTo))
                .filter(Objects::nonNull)
                .map(Map.Entry::getValue)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    /**
     * A district's part, and by month what it has confirmed of it.
     *
     * @param writtenAt when the district sent the latest of it
     */
    public record ShareFacts(
            UUID id,
            TenantId district,
            BigDecimal target,
            NavigableMap<YearMonth, BigDecimal> results,
            @Nullable Instant writtenAt,
            boolean sample) {

        public @Nullable BigDecimal actual() {
            return results.isEmpty() ? null : results.lastEntry().getValue();
        }

        public @Nullable YearMonth asOf() {
            return results.isEmpty() ? null : results.lastKey();
        }

        public @Nullable Rate completion() {
            return Rate.of(actual(), target);
        }
    }
}
