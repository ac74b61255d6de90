package org.minsheng.admin.linkage;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.minsheng.endpoints.refusals.Fault;
import org.minsheng.endpoints.refusals.Flawed;

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
            throw new Flawed(Fault.inField("kinds", null, "grant.kinds.none"));
        }
        var kinds = EnumSet.noneOf(ShareKind.class);
        names.forEach(name -> kinds.add(of(name)));
        return kinds;
    }

    private static ShareKind of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Flawed(Fault.inField(
                        "kinds", name, NEVER.contains(name) ? "grant.kinds.never" : "grant.kinds.unknown", name)));
    }
}
