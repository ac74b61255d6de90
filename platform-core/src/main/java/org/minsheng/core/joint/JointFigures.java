package org.minsheng.core.joint;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.exchange.grants.LinkageGrant;
import org.minsheng.core.ground.figures.AsOfMonths;
import org.minsheng.core.ground.figures.Funds;
import org.minsheng.core.ground.figures.Rate;
import org.minsheng.tenancy.TenantId;

/**
 * The figures of one tenant, over what may be seen of it.
 *
 * @param grants those held from it today; none for the city itself
 * @param counts null where no grant shows its projects
 */
record JointFigures(
        TenantId tenant,
        String name,
        List<LinkageGrant> grants,
        @Nullable Counts counts) {

    /**
     * @param progress mean over the projects whose progress and plan are known
     * @param funds null where no grant shows them
     * @param reportMonths up to which months its projects go; null where no grant shows progress
     * @param asOf when the youngest of its figures was written at its owner
     */
    record Counts(
            int projects,
            int green,
            int yellow,
            int red,
            int unknown,
            int late,
            int returned,
            @Nullable Rate progress,
            @Nullable Rate planned,
            @Nullable Funds funds,
            @Nullable AsOfMonths reportMonths,
            Instant asOf,
            boolean sample) {

        OnPlan onPlan() {
            return new OnPlan(green, green + yellow + red);
        }
    }

    /** How many projects keep to their plan, of those that can be judged at all. */
    record OnPlan(int green, int judged) {

        /** Over several tenants: a rate of them is that of the sums, and not the mean of their rates. */
        static OnPlan sum(Collection<JointFigures> all) {
            return all.stream()
                    .flatMap(each -> Stream.ofNullable(each.counts).map(Counts::onPlan))
                    .reduce(
                            new OnPlan(0, 0),
                            (one, more) -> new OnPlan(one.green + more.green, one.judged + more.judged));
        }

        @Nullable Rate rate() {
            return Rate.of(green, judged);
        }
    }
}
