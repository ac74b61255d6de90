package org.minsheng.core.execution.subject;

/** What a report is about: a project of the own congress, or a share of a city's project. */
public enum ReportKind {
    PROJECT,
    SHARE
}
