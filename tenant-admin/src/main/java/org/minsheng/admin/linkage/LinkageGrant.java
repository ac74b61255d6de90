package org.minsheng.admin.linkage;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.linkage.GrantStep.What;
import org.minsheng.admin.linkage.Turns.Turn;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.tenancy.TenantId;

/**
 * One side shows the other something of its own. Either side proposes; only the other can agree, as it stands or
 * narrower, or refuse; either can end it at any time. Ended and refused are final: what comes after is a new grant.
 */
@Entity
public class LinkageGrant {

    public enum State {
        PROPOSED,
        ACTIVE,
        REFUSED,
        ENDED
    }

    @EmbeddedId
    private GrantId id;

    @Version
    private long version;

    @Column
    private TenantId grantor;

    @Column
    private TenantId grantee;

    @Column
    private TenantId proposer;

    @Embedded
    private Terms terms;

    @Column
    @Enumerated(EnumType.STRING)
    private State state;

    private boolean wasActive;
    private long turn;

    // written when core confirms, which is no change of the grant
    @Column(insertable = false, updatable = false)
    private long acknowledged;

    @ElementCollection
    @CollectionTable(name = "linkage_grant_history", joinColumns = @JoinColumn(name = "grant_id"))
    @OrderColumn(name = "position")
    private List<GrantStep> history = new ArrayList<>();

    protected LinkageGrant() {}

    private LinkageGrant(TenantId grantor, TenantId grantee, TenantId proposer, Terms terms) {
        if (grantor.equals(grantee)) {
            throw new IllegalArgumentException("A grant to oneself");
        }
        this.grantor = grantor;
        this.grantee = grantee;
        this.proposer = proposer;
        this.terms = terms;
        this.state = State.PROPOSED;
    }

    static LinkageGrant proposed(TenantId grantor, TenantId grantee, Terms terms, Party by, Turn turn) {
        var grant = new LinkageGrant(grantor, grantee, by.tenant(), terms);
        grant.requireParty(by);
        return grant.happened(What.PROPOSED, by, turn, null);
    }

    /** It is in force from here on, on these terms: those proposed, or narrower ones. */
    LinkageGrant agreed(Terms agreed, Party by, Turn turn) {
        requireOtherSideOfProposal(by);
        agreed.requireWithin(terms);
        boolean trimmed = !agreed.equals(terms);
        terms = agreed;
        state = State.ACTIVE;
        wasActive = true;
        return happened(trimmed ? What.TRIMMED : What.AGREED, by, turn, null);
    }

    LinkageGrant refused(@Nullable String why, Party by, Turn turn) {
        requireOtherSideOfProposal(by);
        state = State.REFUSED;
        return happened(What.REFUSED, by, turn, why);
    }

    /** Either side, at once. An open proposal is taken back this way by whoever made it. */
    LinkageGrant ended(@Nullable String why, Party by, Turn turn) {
        requireParty(by);
        if (state == State.PROPOSED && !by.tenant().equals(proposer)) {
            throw new GrantRefusal.ProposalIsRefusedNotEnded();
        }
        requireOpen();
        state = State.ENDED;
        return happened(What.ENDED, by, turn, why);
    }

    /** Its last day is over, or the two are city and district no longer. */
    LinkageGrant lapsed(What what, Turn turn) {
        if (what != What.EXPIRED && what != What.PARTED) {
            throw new IllegalArgumentException("No calendar does " + what);
        }
        requireOpen();
        state = State.ENDED;
        return happened(what, null, turn, null);
    }

    private void requireOtherSideOfProposal(Party by) {
        requireParty(by);
        if (state != State.PROPOSED) {
            throw new GrantRefusal.NotInState(state);
        }
        if (by.tenant().equals(proposer)) {
            throw new GrantRefusal.OwnProposal();
        }
    }

    private void requireParty(Party by) {
        if (!by.tenant().equals(grantor) && !by.tenant().equals(grantee)) {
            throw new NotFound();
        }
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new GrantRefusal.NotInState(state);
        }
    }

    private LinkageGrant happened(What what, @Nullable Party by, Turn now, @Nullable String why) {
        if (now.number() <= turn) {
            throw new IllegalArgumentException("Turns only grow");
        }
        turn = now.number();
        history.add(new GrantStep(now.at(), by, what, terms, why));
        return this;
    }

    public TenantId partnerOf(TenantId tenant) {
        return tenant.equals(grantor) ? grantee : grantor;
    }

    boolean isOpen() {
        return state == State.PROPOSED || state == State.ACTIVE;
    }

    /** Core acts by what this says: it has confirmed the last change, or never had to know of the grant. */
    public boolean isEnforced() {
        return !wasActive || acknowledged >= turn;
    }

    public GrantId id() {
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

    /** Given with the last step. */
    public @Nullable String reason() {
        return history.getLast().reason();
    }

    /** Grows by one with each step after the first. */
    public long version() {
        return version;
    }

    long turn() {
        return turn;
    }

    public List<GrantStep> history() {
        return List.copyOf(history);
    }
}
