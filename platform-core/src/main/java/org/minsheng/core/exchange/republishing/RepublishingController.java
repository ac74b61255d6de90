package org.minsheng.core.exchange.republishing;

import org.minsheng.core.ground.abilities.Ability;
import org.minsheng.core.ground.abilities.May;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/core/republishing")
class RepublishingController {

    private final Republishing republishing;

    RepublishingController(Republishing republishing) {
        this.republishing = republishing;
    }

    /** @param waiting how many projects and shares others are still to be told anew; 0 when all is done */
    record RepublishingView(int waiting) {}

    @GetMapping
    @May(Ability.PLAN_YEAR)
    RepublishingView readRepublishing() {
        return new RepublishingView(republishing.waiting());
    }
}
