package org.minsheng.core.exchange.republishing;

import org.springframework.security.access.prepost.PreAuthorize;
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
    @PreAuthorize("hasAnyRole('CONGRESS_STAFF', 'GOVERNMENT_OFFICE')")
    RepublishingView readRepublishing() {
        return new RepublishingView(republishing.waiting());
    }
}
