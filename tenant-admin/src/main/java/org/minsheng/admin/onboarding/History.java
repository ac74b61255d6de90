package org.minsheng.admin.onboarding;

import java.time.LocalDate;
import org.minsheng.admin.http.InvalidInput;
import org.minsheng.admin.http.RefusedField;

/** History is continued, not edited: what is new begins after what is last. */
final class History {

    private History() {}

    static void requireAfter(LocalDate last, LocalDate next, String field) {
        if (!next.isAfter(last)) {
            throw new InvalidInput(RefusedField.of(field, next.toString(), "tenant.date-not-after-the-last", last));
        }
    }
}
