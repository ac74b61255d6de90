package org.minsheng.core.execution.project;

import org.minsheng.core.ground.figures.ProjectType;
import org.minsheng.core.ground.figures.Target;

/** One row of a list: an indicator of a project. */
public record ListedIndicator(String name, String verb, ProjectType type, Target target, String unit) {}
