package org.minsheng.core.execution.yearlist;

import org.minsheng.core.execution.figures.ProjectType;
import org.minsheng.core.execution.figures.Target;

/** One row of a list: an indicator of a project. */
public record ListedIndicator(String name, String verb, ProjectType type, Target target, String unit) {}
