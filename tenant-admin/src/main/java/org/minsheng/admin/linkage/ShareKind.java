package org.minsheng.admin.linkage;

import static org.minsheng.tenancy.directory.TenantLevel.CITY;
import static org.minsheng.tenancy.directory.TenantLevel.DISTRICT;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.minsheng.endpoints.refusals.Fault;
import org.minsheng.endpoints.refusals.Flawed;
import org.minsheng.tenancy.directory.TenantLevel;
import org.springframework.context.MessageSourceResolvable;

/**
 * What can be shown to the other level, and which level platform-core sends it from: whoever builds another crossing there
 * adds its sender here, and from then on it can be proposed. Whatever is not here has no name that a grant could contain.
 */
public enum ShareKind implements MessageSourceResolvable {
    /** A district's whole list; of a city's, each district's shares of the targets. */
    PROJECTS(DISTRICT, CITY),
    /** With what a district has done of its shares. */
    PROGRESS(DISTRICT),
    FUNDS(DISTRICT),
    ISSUES,
    ACTIVITIES,
    EVALUATION_RESULTS;

    private final Set<TenantLevel> senders;

    ShareKind(TenantLevel... senders) {
        this.senders = Set.of(senders);
    }

    boolean isSentBy(TenantLevel grantor) {
        return senders.contains(grantor);
    }

    static Set<ShareKind> sentBy(TenantLevel grantor) {
        return Arrays.stream(values())
                .filter(kind -> kind.isSentBy(grantor))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ShareKind.class)));
    }

    @Override
    public String[] getCodes() {
        return new String[] {"grant.kind." + name()};
    }

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
