package org.minsheng.core.ground.waiting;

import java.util.Set;
import org.minsheng.core.ground.abilities.Ability;
import org.minsheng.tenancy.token.Actor;

/**
 * A bean of a module whose matters wait for people. It is asked whenever somebody opens a page, so it takes a small and fixed
 * number of statements, and none for whoever may do nothing about its matters.
 */
public interface WaitsFor {

    OwnWaiting waitingFor(Actor somebody, Set<Ability> may);
}
