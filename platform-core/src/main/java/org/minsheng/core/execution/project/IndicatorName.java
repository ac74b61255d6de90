package org.minsheng.core.execution.project;

import java.util.UUID;

/** What an indicator is called and counted in. */
public record IndicatorName(UUID id, String name, String unit) {}
