package org.minsheng.trail;

import java.util.List;

/** What a check of one chain has found; nothing is what it should find. */
public record TrailReport(Head head, List<Finding> findings) {

    public TrailReport {
        findings = List.copyOf(findings);
    }

    public boolean isWhole() {
        return findings.isEmpty();
    }
}
