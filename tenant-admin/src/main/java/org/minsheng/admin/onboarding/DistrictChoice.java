package org.minsheng.admin.onboarding;

import org.jspecify.annotations.Nullable;

/** A district that a city wants to bring in, just as it was typed. */
public record DistrictChoice(
        @Nullable String regionCode,
        @Nullable String slug,
        @Nullable Administrator administrator) {

    /** Who shall be invited first. */
    public record Administrator(
            @Nullable String name, @Nullable String contact) {}
}
