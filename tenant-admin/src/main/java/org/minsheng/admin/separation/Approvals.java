package org.minsheng.admin.separation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.separation.SeparationHistory.What;
import org.minsheng.endpoints.audit.Concerned;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.endpoints.versions.FirstVersion;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions to a second person. Those who may agree in the same congress are asked; where nobody else may, the
 * platform's operators are, so that nobody is locked in.
 */
@Component
@Transactional
public class Approvals {

    private static final Limit SHOWN = Limit.of(50);
    private static final Duration KEPT = Duration.ofDays(30);

    private final ApprovalStore store;
    private final Seconds seconds;
    private final SeparationHistory history;
    private final InstantSource realTime;

    Approvals(ApprovalStore store, Seconds seconds, SeparationHistory history, InstantSource realTime) {
        this.store = store;
        this.seconds = seconds;
        this.history = history;
        this.realTime = realTime;
    }

    @Transactional(noRollbackFor = SecondPersonAsked.class)
    void spendOrAsk(Asker asker, Deed deed, Wanted wanted, boolean securityAlone) {
        Instant now = realTime.instant();
        Optional<Approval> last =
                store.last(deed, wanted.subject(), asker.person()).filter(it -> it.isFor(wanted));
        State state = last.map(it -> it.state(now)).orElse(State.OVER);
        if (state == State.AGREED && holds(last.orElseThrow(), securityAlone)) {
            last.orElseThrow().spend(now);
            history.note(What.DONE, last.orElseThrow(), asker, now);
        } else if (state == State.WAITING) {
            throw new SecondPersonAsked();
        } else {
            store.forget(deed, wanted.subject(), asker.person());
            Approval asked =
                    FirstVersion.saved(() -> store.saveAndFlush(new Approval(asker, deed, wanted, securityAlone, now)));
            history.note(What.ASKED, asked, asker, now);
            throw new SecondPersonAsked();
        }
    }

    private boolean holds(Approval agreed, boolean securityAlone) {
        return seconds.stillIs(
                Objects.requireNonNull(agreed.decidedBy()), agreed.tenant(), securityAlone || agreed.securityAlone());
    }

    /** What this person has asked or could agree to, the longest waiting first. */
    @Transactional(readOnly = true)
    public List<Shown> shown(Asker reader) {
        Instant now = realTime.instant();
        return Stream.concat(own(reader, now, SHOWN), ofOthers(reader, now, SHOWN))
                .map(approval -> shown(approval, reader, now))
                .toList();
    }

    /** What is none of theirs to decide is not found. */
    void decide(ApprovalId id, boolean agreed, Asker by) {
        Instant now = realTime.instant();
        Approval found = store.findById(id)
                .filter(approval -> Objects.equals(approval.tenant(), by.tenant())
                        || ofOthers(by, now, Limit.unlimited()).anyMatch(approval::equals))
                .orElseThrow(NotFound::new);
        Concerned.congress(found.tenant());
        if (!isFor(by, found)) {
            throw new OnlySecurityDecides();
        }
        found.decide(agreed, by, now);
        history.note(agreed ? What.AGREED : What.REFUSED, found, by, now);
    }

    private Stream<Approval> own(Asker reader, Instant now, Limit limit) {
        return store.open(reader.tenant(), reader.person(), now.minus(Approval.WAITS), now.minus(KEPT), limit).stream();
    }

    private Stream<Approval> ofOthers(Asker reader, Instant now, Limit limit) {
        return reader.tenant() == null
                ? store
                        .openWhereNobodyElseIs(
                                Role.SECURITY_ADMINISTRATOR,
                                Role.TENANT_ADMINISTRATOR,
                                now.minus(Approval.WAITS),
                                limit)
                        .stream()
                : Stream.empty();
    }

    /** Asked while duties were apart it is for security, whatever the rule has become; operators are asked where nobody else is. */
    private static boolean isFor(Asker second, Approval approval) {
        return !approval.securityAlone()
                || second.tenant() == null
                || second.roles().contains(Role.SECURITY_ADMINISTRATOR);
    }

    /** What became of them stands in the history. */
    @Scheduled(fixedDelayString = "P1D", initialDelayString = "PT20M")
    void forgetOldOnes() {
        store.forget(realTime.instant().minus(KEPT));
    }

    private static Shown shown(Approval approval, Asker reader, Instant now) {
        return new Shown(
                approval.id().value(),
                approval.tenant(),
                approval.deed(),
                approval.subjectName(),
                approval.separation(),
                List.copyOf(approval.roles()),
                approval.askedName(),
                approval.askedAt(),
                approval.isAskedBy(reader.person()),
                isFor(reader, approval),
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

    /**
     * @param own whether the reader has asked it, who then waits and does not decide
     * @param decidable whether it is not for somebody else of the congress to decide
     */
    public record Shown(
            UUID id,
            @Nullable TenantId tenant,
            Deed deed,
            String name,
            @Nullable Separation separation,
            List<Role> roles,
            String askedBy,
            Instant askedAt,
            boolean own,
            boolean decidable,
            State state,
            @Nullable String decidedBy,
            Instant until) {}
}
