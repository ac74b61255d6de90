package org.minsheng.admin.separation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minsheng.endpoints.audit.Concerned;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions to a second person. Whoever keeps the members of the same congress is asked; where nobody else does, the
 * platform's operators are, so that nobody is locked in.
 */
@Component
@Transactional
public class Approvals {

    private static final Limit SHOWN = Limit.of(50);

    private final ApprovalStore store;
    private final InstantSource realTime;

    Approvals(ApprovalStore store, InstantSource realTime) {
        this.store = store;
        this.realTime = realTime;
    }

    @Transactional(noRollbackFor = SecondPersonAsked.class)
    void spendOrAsk(Asker asker, Deed deed, Wanted wanted, boolean securityAlone) {
        Instant now = realTime.instant();
        Optional<Approval> last =
                store.last(deed, wanted.subject(), asker.person()).filter(it -> it.isFor(wanted));
        State state = last.map(it -> it.state(now)).orElse(State.OVER);
        switch (state) {
            case AGREED -> last.orElseThrow().spend(now);
            case WAITING -> throw new SecondPersonAsked();
            case REFUSED, OVER, SPENT -> {
                store.forget(deed, wanted.subject(), asker.person());
                store.saveAndFlush(new Approval(asker, deed, wanted, securityAlone, now));
                throw new SecondPersonAsked();
            }
        }
    }

    /** What this person has asked or could agree to, the newest first. */
    @Transactional(readOnly = true)
    public List<Shown> shown(Asker reader) {
        Instant now = realTime.instant();
        return open(reader.tenant(), now)
                .filter(approval -> approval.state(now) == State.WAITING || approval.isAskedBy(reader.person()))
                .map(approval -> shown(approval, reader, now))
                .toList();
    }

    /** What is none of theirs to decide is not found. */
    void decide(ApprovalId id, boolean agreed, Asker by) {
        Instant now = realTime.instant();
        Approval asked = open(by.tenant(), now)
                .filter(approval -> approval.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        Concerned.congress(asked.tenant());
        asked.decide(agreed, by, now);
    }

    private Stream<Approval> open(@Nullable TenantId tenant, Instant now) {
        Instant since = now.minus(Approval.WAITS).minus(Approval.HOLDS);
        Stream<Approval> own = store.open(tenant, since, SHOWN).stream();
        return tenant == null
                ? Stream.concat(
                        own,
                        store
                                .openWhereNobodyElseIs(
                                        Role.SECURITY_ADMINISTRATOR, Role.TENANT_ADMINISTRATOR, since, SHOWN)
                                .stream())
                : own;
    }

    private static Shown shown(Approval approval, Asker reader, Instant now) {
        return new Shown(
                approval.id().value(),
                approval.tenant(),
                approval.deed(),
                approval.subjectName(),
                List.copyOf(approval.roles()),
                approval.askedName(),
                approval.askedAt(),
                approval.isAskedBy(reader.person()),
                approval.state(now),
                approval.decidedName(),
                approval.until());
    }

    public enum State {
        WAITING,
        AGREED,
        REFUSED,
        SPENT,
        OVER
    }

    /** @param own whether the reader has asked it, who then waits and does not decide */
    public record Shown(
            UUID id,
            @Nullable TenantId tenant,
            Deed deed,
            String name,
            List<Role> roles,
            String askedBy,
            Instant askedAt,
            boolean own,
            State state,
            @Nullable String decidedBy,
            Instant until) {}
}
