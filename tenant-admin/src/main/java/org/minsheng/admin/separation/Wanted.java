package org.minsheng.admin.separation;

import java.util.Set;
import java.util.UUID;
import org.minsheng.tenancy.token.Role;

/**
 * What exactly is agreed to.
 *
 * @param subject the membership or invitation that it concerns
 * @param name whose that is, for whoever is asked
 * @param roles those that are to be given, or that somebody who comes in has
 */
public record Wanted(UUID subject, String name, Set<Role> roles) {

    public Wanted {
        roles = Set.copyOf(roles);
    }
}
