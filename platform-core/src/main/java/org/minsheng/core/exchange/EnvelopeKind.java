package org.minsheng.core.exchange;

import org.jspecify.annotations.Nullable;

/** What an envelope tells about, and which kind of grant lets it pass. */
public enum EnvelopeKind {
    PROJECT(GrantKind.PROJECTS),
    PROGRESS(GrantKind.PROGRESS),
    FUNDS(GrantKind.FUNDS),
    /** A district's part of a city's target: material of the city's project, so a grant of the city lets it pass. */
    SHARE(GrantKind.PROJECTS),
    /** What the district achieved of its share: progress, so a grant of the district lets it pass. */
    SHARE_PROGRESS(GrantKind.PROGRESS),
    /** Tells a grantor that somebody read through its grant: the price of reading, so it passes without one. */
    DISCLOSURE(null);

    private final @Nullable GrantKind needs;

    EnvelopeKind(@Nullable GrantKind needs) {
        this.needs = needs;
    }

    /** The kind that a grant has to contain, or null where the envelope passes without a grant. */
    public @Nullable GrantKind needs() {
        return needs;
    }

    /** Whether it goes into the joint picture that a city has of itself and its districts. */
    public boolean isForTheJointPicture() {
        return this == PROJECT || this == PROGRESS || this == FUNDS;
    }
}
