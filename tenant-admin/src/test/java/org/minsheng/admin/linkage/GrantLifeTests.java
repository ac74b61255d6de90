package org.minsheng.admin.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.minsheng.admin.congresses.Period;
import org.minsheng.admin.linkage.GrantStep.What;
import org.minsheng.admin.linkage.LinkageGrant.State;
import org.minsheng.admin.linkage.Turns.Turn;
import org.minsheng.endpoints.refusals.Refusal;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;

/** Every order of three acts, by everybody who could try, against the rules of a grant written down once more. */
class GrantLifeTests {

    private static final Party PROPOSER = new Party(new TenantId("hangzhou"), Role.CONGRESS_STAFF);
    private static final Party OTHER = new Party(new TenantId("xihu"), Role.CONGRESS_STAFF);
    private static final Party STRANGER = new Party(new TenantId("ningbo"), Role.CONGRESS_STAFF);

    private static final Period PERIOD = Period.since(LocalDate.of(2020, 8, 12));
    private static final Terms NARROW = new Terms(EnumSet.of(ShareKind.FUNDS), null, PERIOD);
    private static final Terms PROPOSED = new Terms(EnumSet.of(ShareKind.FUNDS, ShareKind.PROJECTS), null, PERIOD);
    private static final Terms WIDE = new Terms(EnumSet.allOf(ShareKind.class), null, PERIOD);

    enum Verb {
        AGREE,
        TRIM,
        WIDEN,
        REFUSE,
        END,
        EXPIRE,
        PART
    }

    /** Who tries; what the calendar does it does whoever else stands by. */
    enum Who {
        PROPOSING(PROPOSER),
        ANSWERING(OTHER),
        STANDING_BY(STRANGER);

        private final Party party;

        Who(Party party) {
            this.party = party;
        }
    }

    record Act(Verb verb, Who who) {}

    record Outcome(State state, What what) {}

    private static Optional<Outcome> rule(State state, Act act) {
        boolean open = state == State.PROPOSED || state == State.ACTIVE;
        boolean answers = state == State.PROPOSED && act.who() == Who.ANSWERING;
        return switch (act.verb()) {
            case AGREE -> outcome(answers, State.ACTIVE, What.AGREED);
            case TRIM -> outcome(answers, State.ACTIVE, What.TRIMMED);
            case WIDEN -> Optional.empty();
            case REFUSE -> outcome(answers, State.REFUSED, What.REFUSED);
            case END ->
                outcome(
                        state == State.PROPOSED && act.who() == Who.PROPOSING
                                || state == State.ACTIVE && act.who() != Who.STANDING_BY,
                        State.ENDED,
                        What.ENDED);
            case EXPIRE -> outcome(open, State.ENDED, What.EXPIRED);
            case PART -> outcome(open, State.ENDED, What.PARTED);
        };
    }

    private static Optional<Outcome> outcome(boolean allowed, State state, What what) {
        return allowed ? Optional.of(new Outcome(state, what)) : Optional.empty();
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void whatever_happens_in_whatever_order_goes_by_the_rules(@ForAll("acts") List<Act> acts) {
        LinkageGrant grant = LinkageGrant.proposed(OTHER.tenant(), PROPOSER.tenant(), PROPOSED, PROPOSER, turn(1));
        State state = State.PROPOSED;
        boolean everInForce = false;
        var happened = new ArrayList<>(List.of(What.PROPOSED));
        long turn = 1;
        for (Act act : acts) {
            long next = turn + 10;
            Optional<Outcome> due = rule(state, act);
            assertThat(attempt(grant, act, turn(next)))
                    .as("%s of %s", act, state)
                    .isEqualTo(due.isPresent());
            if (due.isPresent()) {
                state = due.get().state();
                happened.add(due.get().what());
                turn = next;
            }
            everInForce |= state == State.ACTIVE;
            assertThat(grant.state()).isEqualTo(state);
            assertThat(grant.turn()).isEqualTo(turn);
            assertThat(grant.isEnforced()).isEqualTo(!everInForce);
            assertThat(grant.history()).extracting(GrantStep::what).containsExactlyElementsOf(happened);
            assertThat(grant.terms()).isEqualTo(happened.contains(What.TRIMMED) ? NARROW : PROPOSED);
        }
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        var all = new ArrayList<Act>();
        for (Verb verb : Verb.values()) {
            for (Who who : Who.values()) {
                all.add(new Act(verb, who));
            }
        }
        return Arbitraries.of(all).list().ofSize(3);
    }

    private static boolean attempt(LinkageGrant grant, Act act, Turn turn) {
        Party by = act.who().party;
        try {
            switch (act.verb()) {
                case AGREE -> grant.agreed(PROPOSED, by, turn);
                case TRIM -> grant.agreed(NARROW, by, turn);
                case WIDEN -> grant.agreed(WIDE, by, turn);
                case REFUSE -> grant.refused("no", by, turn);
                case END -> grant.ended("no", by, turn);
                case EXPIRE -> grant.lapsed(What.EXPIRED, turn);
                case PART -> grant.lapsed(What.PARTED, turn);
            }
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private static Turn turn(long number) {
        return new Turn(number, Instant.EPOCH);
    }
}
