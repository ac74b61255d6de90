package org.minsheng.admin.linkage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.http.NotFound;
import org.minsheng.admin.linkage.GrantStep.What;
import org.minsheng.tenancy.TenantId;

/**
 * One side shows the other something of its own. Either side proposes; only the other can agree, as it stands or
 * narrower, or refuse; either can end it at any time. Ended and refused are final: what comes after is a new grant.
 */
public class LinkageGrant {

    public enum State {
        PROPOSED,
        ACTIVE,
        REFUSED,
        ENDED
    }

    private final UUID id;
    private final TenantId grantor;
    private final TenantId grantee;
    private final TenantId proposer;
    private final List<GrantStep> history;
    private final long acknowledged;
    private Terms terms;
    private State state;
    private boolean wasActive;
    private @Nullable String reason;
    private long version;

    /** As it is kept; for the repository alone. */
    LinkageGrant(
            UUID id,
            TenantId grantor,
            TenantId grantee,
            TenantId proposer,
            Terms terms,
            State state,
            boolean wasActive,
            @Nullable String reason,
            long version,
            long acknowledged,
            List<GrantStep> history) {
        this.id = id;
        this.grantor = grantor;
        this.grantee = grantee;
        this.proposer = proposer;
        this.terms = terms;
        this.state = state;
        this.wasActive = wasActive;
        this.reason = reason;
        this.version = version;
        this.acknowledged = acknowledged;
        this.history = new ArrayList<>(history);
    }

    static LinkageGrant proposed(
            UUID id, TenantId grantor, TenantId grantee, Terms terms, Party by, Instant at, long version) {
        if (grantor.equals(grantee)) {
            throw new IllegalArgumentException("A grant to oneself");
        }
        var grant = new LinkageGrant(
                id, grantor, grantee, by.tenant(), terms, State.PROPOSED, false, null, 0, 0, List.of());
        grant.requireParty(by);
        grant.happened(What.PROPOSED, by, at, version, null);
        return grant;
    }

    /** It is in force from here on, on these terms: those proposed, or narrower ones. */
    void agreed(Terms agreed, Party by, Instant at, long version) {
        requireOtherSideOfProposal(by);
        agreed.requireWithin(terms);
        boolean trimmed = !agreed.equals(terms);
        terms = agreed;
        state = State.ACTIVE;
        wasActive = true;
        happened(trimmed ? What.TRIMMED : What.AGREED, by, at, version, null);
    }

    void refused(@Nullable String why, Party by, Instant at, long version) {
        requireOtherSideOfProposal(by);
        state = State.REFUSED;
        happened(What.REFUSED, by, at, version, why);
    }

    /** Either side, at once. An open proposal is taken back this way by whoever made it. */
    void ended(@Nullable String why, Party by, Instant at, long version) {
        requireParty(by);
        if (state == State.PROPOSED && !by.tenant().equals(proposer)) {
            throw new ProposalIsRefusedNotEnded();
        }
        if (state != State.ACTIVE && state != State.PROPOSED) {
            throw new GrantNotInState(state);
        }
        state = State.ENDED;
        happened(What.ENDED, by, at, version, why);
    }

    /** Its last day is over, or the two are city and district no longer. */
    void lapsed(What what, Instant at, long version) {
        if (what != What.EXPIRED && what != What.PARTED) {
            throw new IllegalArgumentException("No calendar does " + what);
        }
        if (state != State.ACTIVE && state != State.PROPOSED) {
            throw new GrantNotInState(state);
        }
        state = State.ENDED;
        happened(what, null, at, version, null);
    }

    private void requireOtherSideOfProposal(Party by) {
        requireParty(by);
        if (state != State.PROPOSED) {
            throw new GrantNotInState(state);
        }
        if (by.tenant().equals(proposer)) {
            throw new OwnProposal();
        }
    }

    private void requireParty(Party by) {
        if (!concerns(by.tenant())) {
            throw new NotFound();
        }
    }

    private void happened(What what, @Nullable Party by, Instant at, long version, @Nullable String why) {
        if (version <= this.version) {
            throw new IllegalArgumentException("Versions only grow");
        }
        this.version = version;
        this.reason = why;
        history.add(new GrantStep(version, at, by, what, terms, why));
    }

    boolean concerns(TenantId tenant) {
        return tenant.equals(grantor) || tenant.equals(grantee);
    }

    public TenantId partnerOf(TenantId tenant) {
        return tenant.equals(grantor) ? grantee : grantor;
    }

    boolean isOpen() {
        return state == State.PROPOSED || state == State.ACTIVE;
    }

    boolean expiredOn(LocalDate day) {
        return isOpen() && terms.period().isOver(day);
    }

    /** Core acts by what this says: it has confirmed the last change, or never had to know of the grant. */
    public boolean isEnforced() {
        return !wasActive || acknowledged >= version;
    }

    public UUID id() {
        return id;
    }

    public TenantId grantor() {
        return grantor;
    }

    public TenantId grantee() {
        return grantee;
    }

    public TenantId proposer() {
        return proposer;
    }

    public Terms terms() {
        return terms;
    }

    public State state() {
        return state;
    }

    boolean wasActive() {
        return wasActive;
    }

    public @Nullable String reason() {
        return reason;
    }

    public long version() {
        return version;
    }

    public List<GrantStep> history() {
        return List.copyOf(history);
    }
}
