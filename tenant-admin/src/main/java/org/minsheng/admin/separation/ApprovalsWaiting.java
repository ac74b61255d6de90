package org.minsheng.admin.separation;

import java.util.List;
import java.util.Set;
import org.minsheng.admin.abilities.Ability;
import org.minsheng.admin.separation.Approvals.State;
import org.minsheng.admin.waiting.Waiting;
import org.minsheng.admin.waiting.WaitingKind;
import org.minsheng.admin.waiting.WaitsFor;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** What others have asked and this person could agree to; their own questions wait for somebody else. */
@Component
class ApprovalsWaiting implements WaitsFor {

    private final Approvals approvals;

    ApprovalsWaiting(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public List<Waiting> waitingFor(Jwt somebody, Set<Ability> may) {
        if (!may.contains(Ability.AGREE_AS_SECOND)) {
            return List.of();
        }
        long waiting = approvals.shown(Asker.of(somebody)).stream()
                .filter(shown -> shown.state() == State.WAITING && shown.decidable() && !shown.own())
                .count();
        return List.of(new Waiting(WaitingKind.APPROVALS_TO_DECIDE, waiting));
    }
}
