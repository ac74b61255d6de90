package org.minsheng.core.execution.report;

/** Where a month's report stands. */
public enum ReportState {
    SUBMITTED,
    RETURNED,
    CONFIRMED,
    /** Of a submission only: the department replaced it before anybody decided. */
    REPLACED
}
