package org.minsheng.admin.linkage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.linkage.GrantStep.What;
import org.minsheng.admin.onboarding.Kinship;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends what time has ended: a grant after its last day, and one whose city and district have parted. Core hides an
 * expired grant by its dates anyway; ending it also removes the copies.
 */
@Component
class GrantCalendar {

    private final LinkageGrants grants;
    private final Kinship kinship;
    private final TransactionTemplate transaction;
    private final Clock clock;

    GrantCalendar(LinkageGrants grants, Kinship kinship, TransactionTemplate transaction, Clock clock) {
        this.grants = grants;
        this.kinship = kinship;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${minsheng.linkage.calendar:60s}")
    void turn() {
        LocalDate today = LocalDate.now(clock);
        grants.open().stream().filter(grant -> lapse(grant, today) != null).forEach(grant -> lapse(grant.id(), today));
    }

    private void lapse(UUID id, LocalDate today) {
        transaction.executeWithoutResult(_ -> {
            long version = grants.nextVersion();
            Optional<LinkageGrant> found = grants.open().stream()
                    .filter(grant -> grant.id().equals(id))
                    .findFirst();
            found.ifPresent(grant -> {
                What what = lapse(grant, today);
                if (what == null) return;
                grant.lapsed(what, clock.instant(), version);
                grants.update(grant);
            });
        });
    }

    private @Nullable What lapse(LinkageGrant grant, LocalDate today) {
        if (grant.expiredOn(today)) return What.EXPIRED;
        boolean begun = !grant.terms().period().from().isAfter(today);
        return begun && !kinship.stillJoined(grant.grantor(), grant.grantee(), today) ? What.PARTED : null;
    }
}
