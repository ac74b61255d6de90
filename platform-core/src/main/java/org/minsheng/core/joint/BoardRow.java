package org.minsheng.core.joint;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.exchange.grants.GrantId;
import org.minsheng.core.execution.project.ProjectId;
import org.minsheng.core.ground.figures.Funds;
import org.minsheng.core.ground.figures.Rate;
import org.minsheng.tenancy.TenantId;

/**
 * A project of the city or of a district as the city may see it.
 *
 * @param grants those that cover it, oldest first; none for the city's own
 * @param asOf when the youngest of its figures was written at its owner
 * @param progressShown whether the grants show what has been reported, and it has arrived
 * @param funds null where the grants do not show them, or nothing has arrived
 * @param key what it is sorted by, as text
 */
record BoardRow(
        TenantId source,
        ProjectId project,
        List<GrantId> grants,
        Instant asOf,
        int no,
        String title,
        String type,
        String state,
        @Nullable String department,
        String light,
        @Nullable Rate progress,
        @Nullable Rate planned,
        boolean late,
        boolean returned,
        boolean progressShown,
        @Nullable String reportMonth,
        @Nullable Funds funds,
        boolean sample,
        String key) {}
