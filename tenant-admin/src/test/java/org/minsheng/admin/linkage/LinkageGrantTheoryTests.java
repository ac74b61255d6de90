package org.minsheng.admin.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.minsheng.admin.congresses.Period;
import org.minsheng.admin.linkage.GrantStep.What;
import org.minsheng.admin.linkage.LinkageGrant.State;
import org.minsheng.admin.linkage.Turns.Turn;
import org.minsheng.endpoints.refusals.Refusal;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;

/** Whatever the two sides and a stranger do in whatever order, a grant keeps its promises. */
class LinkageGrantTheoryTests {

    private static final Map<State, Set<State>> MAY_BECOME = Map.of(
            State.PROPOSED, Set.of(State.ACTIVE, State.REFUSED, State.ENDED),
            State.ACTIVE, Set.of(State.ENDED),
            State.REFUSED, Set.of(),
            State.ENDED, Set.of());

    enum Verb {
        AGREE,
        REFUSE,
        END,
        EXPIRE
    }

    record Act(Verb verb, String who, Terms terms) {}

    @Property
    void it_moves_only_forward_never_widens_and_obeys_no_stranger(
            @ForAll("terms") Terms proposed, @ForAll("acts") List<Act> acts) {
        var grant = LinkageGrant.proposed(
                new TenantId("xihu"), new TenantId("hangzhou"), proposed, party("xihu"), new Turn(1, Instant.EPOCH));
        long turn = 1;
        for (Act act : acts) {
            State before = grant.state();
            Terms termsBefore = grant.terms();
            var historyBefore = new ArrayList<>(grant.history());
            boolean did = attempt(grant, act, new Turn(++turn, Instant.EPOCH));
            if (did) {
                assertThat(MAY_BECOME.get(before)).contains(grant.state());
                assertThat(act.verb() == Verb.EXPIRE || !act.who().equals("stranger"))
                        .isTrue();
                assertThat(grant.turn()).isEqualTo(turn);
                assertThat(grant.history()).startsWith(historyBefore.toArray(GrantStep[]::new));
                assertThat(grant.history()).hasSize(historyBefore.size() + 1);
            } else {
                assertThat(grant.state()).isEqualTo(before);
                assertThat(grant.history()).isEqualTo(historyBefore);
            }
            assertThat(grant.terms().within(termsBefore)).isTrue();
            assertThat(grant.terms().within(proposed)).isTrue();
            if (grant.state() == State.ACTIVE) {
                assertThat(grant.history().getLast().by()).isEqualTo(party("hangzhou"));
            }
        }
    }

    @Property
    void to_be_within_is_an_order(@ForAll("terms") Terms a, @ForAll("terms") Terms b, @ForAll("terms") Terms c) {
        assertThat(a.within(a)).isTrue();
        if (a.within(b) && b.within(a)) {
            assertThat(a).isEqualTo(b);
        }
        if (a.within(b) && b.within(c)) {
            assertThat(a.within(c)).isTrue();
        }
    }

    private static boolean attempt(LinkageGrant grant, Act act, Turn turn) {
        try {
            switch (act.verb()) {
                case AGREE -> grant.agreed(act.terms(), party(act.who()), turn);
                case REFUSE -> grant.refused("no", party(act.who()), turn);
                case END -> grant.ended("no", party(act.who()), turn);
                case EXPIRE -> grant.lapsed(What.EXPIRED, turn);
            }
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private static Party party(String tenant) {
        return new Party(new TenantId(tenant), Role.CONGRESS_STAFF);
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        return Combinators.combine(Arbitraries.of(Verb.class), Arbitraries.of("xihu", "hangzhou", "stranger"), terms())
                .as(Act::new)
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<Terms> terms() {
        Arbitrary<Set<ShareKind>> kinds =
                Arbitraries.of(ShareKind.class).set().ofMinSize(1).ofMaxSize(3);
        Arbitrary<Set<ProjectId>> projects = Arbitraries.integers()
                .between(1, 3)
                .map(n -> new ProjectId(new UUID(0, n)))
                .set()
                .ofMinSize(1)
                .injectNull(0.4);
        Arbitrary<Integer> from = Arbitraries.integers().between(0, 4);
        Arbitrary<Integer> days = Arbitraries.integers().between(0, 4).injectNull(0.4);
        return Combinators.combine(kinds, projects, from, days).as((k, p, first, length) -> {
            var day = LocalDate.of(2020, 8, 1).plusDays(first);
            return new Terms(k, p, new Period(day, length == null ? null : day.plusDays(length)));
        });
    }
}
