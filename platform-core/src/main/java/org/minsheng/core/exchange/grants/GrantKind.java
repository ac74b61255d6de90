package org.minsheng.core.exchange.grants;

/** The kinds of material that a linkage grant can name. */
public enum GrantKind {
    PROJECTS,
    PROGRESS,
    FUNDS,
    ISSUES,
    ACTIVITIES,
    EVALUATION_RESULTS
}
