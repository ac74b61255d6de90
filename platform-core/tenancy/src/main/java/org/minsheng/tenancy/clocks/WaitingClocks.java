package org.minsheng.tenancy.clocks;

/** How many clocks of a kind are due in a cell and not yet seen to, and for how long the first of them has been. */
public record WaitingClocks(String cell, String kind, long clocks, double oldestSeconds) {}
