package org.minsheng.admin.linkage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.minsheng.admin.linkage.GrantStep.What;
import org.minsheng.admin.onboarding.Kinship;
import org.minsheng.admin.onboarding.Kinship.Pair;
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
        Set<Pair> joined = kinship.pairs(today);
        grants.open().stream()
                .filter(grant -> whyOver(grant, joined, today).isPresent())
                .forEach(grant -> lapse(grant.id(), joined, today));
    }

    private void lapse(UUID id, Set<Pair> joined, LocalDate today) {
        transaction.executeWithoutResult(_ -> {
            long version = grants.nextVersion(); // the lock: nobody decides on the grant meanwhile
            grants.find(id)
                    .ifPresent(grant -> whyOver(grant, joined, today).ifPresent(why -> {
                        grant.lapsed(why, clock.instant(), version);
                        grants.update(grant);
                    }));
        });
    }

    private static Optional<What> whyOver(LinkageGrant grant, Set<Pair> joined, LocalDate today) {
        if (!grant.isOpen()) {
            return Optional.empty();
        }
        if (grant.expiredOn(today)) {
            return Optional.of(What.EXPIRED);
        }
        boolean begun = !grant.terms().period().from().isAfter(today);
        return begun && !isJoined(grant, joined) ? Optional.of(What.PARTED) : Optional.empty();
    }

    private static boolean isJoined(LinkageGrant grant, Set<Pair> joined) {
        String grantor = grant.grantor().value();
        String grantee = grant.grantee().value();
        return joined.contains(new Pair(grantor, grantee)) || joined.contains(new Pair(grantee, grantor));
    }
}
