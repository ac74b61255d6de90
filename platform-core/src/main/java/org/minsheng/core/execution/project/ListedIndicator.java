package org.minsheng.core.execution.project;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.ground.figures.ProjectType;
import org.minsheng.core.ground.figures.Target;

/**
 * One row of a list: an indicator of a project.
 *
 * @param baseline what there was before anything was done; null where nobody said
 */
public record ListedIndicator(
        String name,
        String verb,
        ProjectType type,
        Target target,
        String unit,
        @Nullable BigDecimal baseline) {}
