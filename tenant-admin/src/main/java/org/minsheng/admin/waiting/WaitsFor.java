package org.minsheng.admin.waiting;

import java.util.List;
import java.util.Set;
import org.minsheng.admin.abilities.Ability;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * A bean of a module whose matters wait for people. It is asked whenever somebody opens a page, so it takes a small and fixed
 * number of statements, and none for whoever may do nothing about its matters.
 */
public interface WaitsFor {

    /** @param somebody of a congress, or, without one, an operator of the platform; counts of 0 are left out for it */
    List<Waiting> waitingFor(Jwt somebody, Set<Ability> may);
}
