package org.minsheng.core.people.roles;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.token.Actor;
import org.minsheng.tenancy.token.Role;

/**
 * Which projects somebody sees: a department clerk those of their department alone, everybody else of the congress all.
 *
 * @param department the only department whose projects are shown, or null
 */
public record Sight(boolean everything, @Nullable UUID department) {

    public static final Sight ALL = new Sight(true, null);

    private static final Sight NOTHING = new Sight(false, null);

    /** What the person sees by all their roles together. */
    public static Sight of(Actor actor) {
        return actor.roles().stream()
                .map(role -> of(role, actor))
                .reduce(NOTHING, (one, other) -> one.seesMoreThan(other) ? one : other);
    }

    /** Every role is decided on here: a new one does not compile until somebody has said what it sees. */
    private static Sight of(Role role, Actor actor) {
        return switch (role) {
            case CONGRESS_STAFF,
                    COMMITTEE_LEAD,
                    DEPUTY,
                    STANDING_COMMITTEE_MEMBER,
                    GOVERNMENT_OFFICE,
                    STREET_STAFF,
                    AUDIT_OBSERVER,
                    TENANT_ADMINISTRATOR -> ALL;
            case DEPARTMENT_CLERK -> new Sight(false, actor.department());
            case STREET_COUNCILLOR, SECURITY_ADMINISTRATOR, PLATFORM_OPERATOR, VISITOR -> NOTHING;
        };
    }

    private boolean seesMoreThan(Sight other) {
        return everything || (!other.everything && department != null);
    }

    public boolean shows(@Nullable UUID responsible) {
        return everything || (department != null && Objects.equals(department, responsible));
    }
}
