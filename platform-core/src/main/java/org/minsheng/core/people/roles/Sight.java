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

    public static Sight of(Actor actor) {
        boolean clerkOnly = actor.roles().stream()
                .allMatch(role -> role == Role.DEPARTMENT_CLERK || role == Role.STREET_COUNCILLOR);
        return clerkOnly ? new Sight(false, actor.department()) : ALL;
    }

    public boolean shows(@Nullable UUID responsible) {
        return everything || (department != null && Objects.equals(department, responsible));
    }
}
