package org.minsheng.core.decision.cycle;

/**
 * The policy or the window of a year changed, and with it the lights. Listened to by execution, which has those told who
 * may see its projects.
 */
public record RulesChanged(int year) {}
