package org.minsheng.admin.separation;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.membership.Appointment;
import org.minsheng.tenancy.token.Role;

/**
 * What exactly is agreed to.
 *
 * @param subject the membership or invitation that it concerns; of the congress's rule who wants it changed
 * @param name whose that is, for whoever is asked
 * @param roles those that are to be held, or that somebody who comes in has
 * @param department for which a clerk is to report
 * @param separation what the rule is to become
 */
public record Wanted(
        UUID subject,
        String name,
        Set<Role> roles,
        @Nullable UUID department,
        @Nullable Separation separation) {

    public Wanted {
        roles = Set.copyOf(roles);
    }

    public static Wanted of(UUID subject, String name, Appointment appointment) {
        return new Wanted(subject, name, appointment.roles(), appointment.department(), null);
    }

    static Wanted rule(Asker keeper, Separation separation) {
        return new Wanted(keeper.person(), keeper.name(), Set.of(), null, separation);
    }
}
