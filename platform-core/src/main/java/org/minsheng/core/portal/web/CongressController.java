package org.minsheng.core.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import org.minsheng.tenancy.TenantScope;
import org.minsheng.tenancy.directory.TenantDirectory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/core/portal/congress")
@PreAuthorize("hasRole('VISITOR')")
class CongressController {

    private final TenantDirectory directory;
    private final Clock clock;

    CongressController(TenantDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    record PublicCongress(String name, int year) {}

    /** Whose public address this is, and which year it shows. */
    @GetMapping
    PublicCongress readCongress() {
        LocalDate today = LocalDate.now(clock);
        return new PublicCongress(directory.require(TenantScope.current()).nameOn(today), today.getYear());
    }
}
