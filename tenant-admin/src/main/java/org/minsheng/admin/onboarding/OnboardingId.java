package org.minsheng.admin.onboarding;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Names one go at bringing in districts, in its answer alone: how far they are is asked by district. */
public record OnboardingId(UUID value) {

    static OnboardingId fresh() {
        return new OnboardingId(UuidVersion7Strategy.INSTANCE.generateUuid(null));
    }
}
