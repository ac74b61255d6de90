package org.minsheng.admin.waiting.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.minsheng.admin.abilities.Ability;
import org.minsheng.admin.waiting.Waiting;
import org.minsheng.admin.waiting.WaitsFor;
import org.minsheng.tenancy.abilities.Abilities;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells people what waits for them, which their pages begin with. */
@RestController
@RequestMapping("/api/admin/waiting")
class OwnWaitingController {

    private final ObjectProvider<WaitsFor> sources;

    OwnWaitingController(ObjectProvider<WaitsFor> sources) {
        this.sources = sources;
    }

    /** @param items the most urgent first; what nothing waits of is absent */
    record OwnWaiting(List<Waiting> items) {}

    /** For a person, of a congress or of the platform; by what has been granted to the request itself. */
    @GetMapping
    @PreAuthorize("!hasAuthority('SCOPE_internal')")
    @Transactional(readOnly = true)
    OwnWaiting readOwnWaiting(@AuthenticationPrincipal Jwt somebody, Authentication granted) {
        Set<Ability> may = Set.copyOf(Abilities.of(granted, Ability.class));
        return new OwnWaiting(sources.stream()
                .flatMap(source -> source.waitingFor(somebody, may).stream())
                .filter(waiting -> waiting.count() > 0)
                .sorted(Comparator.comparing(Waiting::kind))
                .toList());
    }
}
