package org.minsheng.core.ground.waiting.web;

import java.util.Set;
import org.minsheng.core.ground.abilities.Ability;
import org.minsheng.core.ground.waiting.OwnWaiting;
import org.minsheng.core.ground.waiting.WaitsFor;
import org.minsheng.tenancy.abilities.Abilities;
import org.minsheng.tenancy.token.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells people what waits for them, which their pages begin with. */
@RestController
@RequestMapping("/api/core/waiting")
class OwnWaitingController {

    private final ObjectProvider<WaitsFor> sources;

    OwnWaitingController(ObjectProvider<WaitsFor> sources) {
        this.sources = sources;
    }

    /** For a person of a congress alone; by what has been granted to the request itself. */
    @GetMapping
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    OwnWaiting readOwnWaiting(Actor somebody, Authentication granted) {
        Set<Ability> may = Set.copyOf(Abilities.of(granted, Ability.class));
        return sources.stream()
                .map(source -> source.waitingFor(somebody, may))
                .reduce(OwnWaiting.NOTHING, OwnWaiting::and);
    }
}
