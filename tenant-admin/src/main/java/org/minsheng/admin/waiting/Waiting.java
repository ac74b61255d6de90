package org.minsheng.admin.waiting;

/** So many of a kind wait for somebody. */
public record Waiting(WaitingKind kind, long count) {}
