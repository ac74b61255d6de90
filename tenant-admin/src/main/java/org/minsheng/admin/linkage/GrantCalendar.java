package org.minsheng.admin.linkage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.minsheng.admin.congresses.Kinship;
import org.minsheng.admin.congresses.Kinship.Pair;
import org.minsheng.admin.linkage.GrantStep.What;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Ends what time has ended: a grant after its last day, and one whose city and district have parted. Core hides an
 * expired grant by its dates anyway; ending it also removes the copies.
 */
@Component
class GrantCalendar {

    private final LinkageGrants grants;
    private final Kinship kinship;
    private final Turns turns;
    private final Clock clock;

    GrantCalendar(LinkageGrants grants, Kinship kinship, Turns turns, Clock clock) {
        this.grants = grants;
        this.kinship = kinship;
        this.turns = turns;
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

    /** Somebody may have decided on it since it was looked at. */
    private void lapse(GrantId id, Set<Pair> joined, LocalDate today) {
        turns.take(turn -> grants.findById(id)
                .flatMap(grant -> whyOver(grant, joined, today).map(why -> grant.lapsed(why, turn))));
    }

    private static Optional<What> whyOver(LinkageGrant grant, Set<Pair> joined, LocalDate today) {
        if (!grant.isOpen()) {
            return Optional.empty();
        }
        if (grant.terms().period().isOver(today)) {
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
