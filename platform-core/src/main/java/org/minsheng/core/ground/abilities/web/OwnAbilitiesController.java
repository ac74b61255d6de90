package org.minsheng.core.ground.abilities.web;

import java.util.List;
import org.minsheng.core.ground.abilities.Ability;
import org.minsheng.tenancy.abilities.Abilities;
import org.minsheng.tenancy.token.Actor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells people what they may do here, so that pages offer nothing else. */
@RestController
@RequestMapping("/api/core/me")
class OwnAbilitiesController {

    record OwnAbilities(List<Ability> abilities) {}

    /** What has been granted to the request itself, and no second reckoning; for a person of a congress alone. */
    @GetMapping
    @PreAuthorize("isAuthenticated()")
    OwnAbilities readOwnAbilities(Actor somebody, Authentication granted) {
        return new OwnAbilities(Abilities.of(granted, Ability.class));
    }
}
