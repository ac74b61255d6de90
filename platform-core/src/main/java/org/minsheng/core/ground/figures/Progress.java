package org.minsheng.core.ground.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a project stands and where it should stand at the end of the same month: the mean over its indicators with a
 * known target, each within 0 … 100 %. What nobody has confirmed counts as nothing done, but a project of which nothing
 * at all is confirmed has no progress yet (null), and neither has one without any known target.
 */
public record Progress(@Nullable Rate actual, @Nullable Rate planned, boolean overdueMilestone) {

    public static Progress of(Collection<IndicatorFigures> indicators, YearMonth asOf, Window window) {
        List<Rate> done = new ArrayList<>();
        List<Rate> due = new ArrayList<>();
        boolean anyConfirmed = false;
        for (IndicatorFigures indicator : indicators) {
            Rate planned = indicator.planned(asOf, window);
            if (planned == null) {
                continue;
            }
            due.add(planned);
            Rate completion = indicator.completion();
            anyConfirmed |= completion != null;
            done.add(completion == null ? Rate.zero() : completion.withinWhole());
        }
        boolean overdue = indicators.stream().anyMatch(i -> i.overdue(asOf));
        return new Progress(anyConfirmed ? Rate.mean(done) : null, Rate.mean(due), overdue);
    }

    /** The mean over several projects, of those whose progress is known. A milestone belongs to one project, so it has no say. */
    public static Progress mean(Collection<Progress> projects) {
        List<Rate> done = new ArrayList<>();
        List<Rate> due = new ArrayList<>();
        for (Progress project : projects) {
            if (project.actual != null && project.planned != null) {
                done.add(project.actual);
                due.add(project.planned);
            }
        }
        return new Progress(Rate.mean(done), Rate.mean(due), false);
    }

    /** How many points it is behind the plan, rounded for display out of what is not; below nothing it is ahead. */
    public @Nullable BigDecimal behind() {
        return actual == null || planned == null
                ? null
                : planned.pointsAbove(actual).setScale(2, RoundingMode.HALF_UP);
    }

    /** 时间过半、任务过半: at least half of the time is gone, and at least half of the work is done. */
    public static boolean overHalfOnTime(Rate elapsed, @Nullable Rate progress) {
        return elapsed.atLeast(50) && progress != null && progress.atLeast(50);
    }
}
