package org.minsheng.admin.linkage;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.minsheng.admin.http.InvalidInput;
import org.minsheng.admin.http.RefusedField;

/** What can be shown to the other level. Whatever is not here has no name that a grant could contain. */
public enum ShareKind {
    PROJECTS,
    PROGRESS,
    FUNDS,
    ISSUES,
    ACTIVITIES,
    EVALUATION_RESULTS;

    /** What never crosses, so that whoever asks for it reads why instead of "unknown" (domain, section 7). */
    private static final Set<String> NEVER = Set.of(
            "BALLOTS",
            "BALLOT",
            "VOTES",
            "EVALUATIONS",
            "EVALUATION_CHOICES",
            "DRAFTS",
            "SCREENING",
            "DUTY",
            "DUTY_POINTS",
            "PERSONAL_DATA",
            "PHONE_NUMBERS",
            "CONTACTS",
            "SUBMITTERS",
            "SUBMITTER_IDENTITY",
            "UNANNOUNCED_ROUTES",
            "ROUTES",
            "DELIBERATION_OPINIONS");

    public static Set<ShareKind> of(Collection<String> names) {
        if (names.isEmpty()) {
            throw new InvalidInput(RefusedField.of("kinds", null, "grant.kinds.none"));
        }
        var kinds = EnumSet.noneOf(ShareKind.class);
        names.forEach(name -> kinds.add(of(name)));
        return kinds;
    }

    private static ShareKind of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(RefusedField.of(
                        "kinds", name, NEVER.contains(name) ? "grant.kinds.never" : "grant.kinds.unknown", name)));
    }
}
