package org.minsheng.admin.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minsheng.admin.congresses.Period;
import org.minsheng.admin.linkage.GrantRefusal.NotInState;
import org.minsheng.admin.linkage.GrantRefusal.OwnProposal;
import org.minsheng.admin.linkage.GrantRefusal.ProposalIsRefusedNotEnded;
import org.minsheng.admin.linkage.GrantStep.What;
import org.minsheng.admin.linkage.LinkageGrant.State;
import org.minsheng.admin.linkage.Turns.Turn;
import org.minsheng.endpoints.refusals.Flawed;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.endpoints.versions.Change;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;

class LinkageGrantTests {

    private static final Party CITY = new Party(new TenantId("hangzhou"), Role.CONGRESS_STAFF);
    private static final Party DISTRICT = new Party(new TenantId("xihu"), Role.TENANT_ADMINISTRATOR);
    private static final Party SIBLING = new Party(new TenantId("binjiang"), Role.CONGRESS_STAFF);
    private static final Instant AT = Instant.parse("2020-08-12T01:00:00Z");
    private static final LocalDate FROM = LocalDate.of(2020, 8, 12);
    private static final ProjectId ONE = new ProjectId(new UUID(0, 1));
    private static final ProjectId TWO = new ProjectId(new UUID(0, 2));

    private final Terms wide = terms(EnumSet.of(ShareKind.PROJECTS, ShareKind.FUNDS), null, null);
    private final LinkageGrant grant = LinkageGrant.proposed(DISTRICT.tenant(), CITY.tenant(), wide, CITY, turn(1));

    private static Turn turn(long number) {
        return new Turn(number, AT);
    }

    private static Terms terms(Set<ShareKind> kinds, @Nullable Set<ProjectId> projects, @Nullable LocalDate until) {
        return new Terms(kinds, projects, new Period(FROM, until));
    }

    @Test
    void nothing_is_shared_before_the_other_side_agrees() {
        assertThat(grant.state()).isEqualTo(State.PROPOSED);
        assertThat(grant.wasActive()).isFalse();
        assertThatThrownBy(() -> grant.agreed(wide, CITY, turn(2))).isInstanceOf(OwnProposal.class);
        assertThatThrownBy(() -> grant.refused("no", CITY, turn(2))).isInstanceOf(OwnProposal.class);
        grant.agreed(wide, DISTRICT, turn(2));
        assertThat(grant.state()).isEqualTo(State.ACTIVE);
        assertThat(grant.isEnforced()).isFalse();
    }

    @Test
    void who_agrees_can_narrow_it() {
        var narrow = terms(EnumSet.of(ShareKind.FUNDS), Set.of(ONE), FROM.plusMonths(1));
        grant.agreed(narrow, DISTRICT, turn(2));
        assertThat(grant.terms()).isEqualTo(narrow);
        assertThat(grant.history()).extracting(GrantStep::what).containsExactly(What.PROPOSED, What.TRIMMED);
        assertThat(grant.history().getFirst().terms()).isEqualTo(wide);
    }

    @Test
    void who_agrees_cannot_widen_it() {
        var proposed = terms(EnumSet.of(ShareKind.FUNDS), Set.of(ONE), FROM.plusMonths(1));
        var narrow = LinkageGrant.proposed(CITY.tenant(), DISTRICT.tenant(), proposed, CITY, turn(1));
        for (Terms wider : List.of(
                terms(EnumSet.of(ShareKind.FUNDS, ShareKind.ISSUES), Set.of(ONE), FROM.plusMonths(1)),
                terms(EnumSet.of(ShareKind.FUNDS), Set.of(ONE, TWO), FROM.plusMonths(1)),
                terms(EnumSet.of(ShareKind.FUNDS), null, FROM.plusMonths(1)),
                terms(EnumSet.of(ShareKind.FUNDS), Set.of(ONE), FROM.plusMonths(2)),
                terms(EnumSet.of(ShareKind.FUNDS), Set.of(ONE), null),
                new Terms(
                        EnumSet.of(ShareKind.FUNDS), Set.of(ONE), new Period(FROM.minusDays(1), FROM.plusMonths(1))))) {
            assertThatThrownBy(() -> narrow.agreed(wider, DISTRICT, turn(2)))
                    .as(wider.toString())
                    .isInstanceOf(Flawed.class);
        }
        assertThat(narrow.state()).isEqualTo(State.PROPOSED);
    }

    @Test
    void either_side_ends_it_and_ended_is_final() {
        grant.agreed(wide, DISTRICT, turn(2));
        grant.ended("换届", CITY, turn(3));
        assertThat(grant.state()).isEqualTo(State.ENDED);
        assertThat(grant.reason()).isEqualTo("换届");
        assertThatThrownBy(() -> grant.ended(null, DISTRICT, turn(4))).isInstanceOf(NotInState.class);
        assertThatThrownBy(() -> grant.agreed(wide, DISTRICT, turn(4))).isInstanceOf(NotInState.class);
    }

    @Test
    void a_proposal_is_taken_back_by_whoever_made_it_and_refused_by_the_other() {
        assertThatThrownBy(() -> grant.ended(null, DISTRICT, turn(2))).isInstanceOf(ProposalIsRefusedNotEnded.class);
        grant.ended(null, CITY, turn(2));
        assertThat(grant.state()).isEqualTo(State.ENDED);
        assertThat(grant.isEnforced()).as("core never heard of it").isTrue();
    }

    @Test
    void to_anyone_else_it_does_not_exist() {
        assertThatThrownBy(() -> grant.agreed(wide, SIBLING, turn(2))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> grant.refused(null, SIBLING, turn(2))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> grant.ended(null, SIBLING, turn(2))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> LinkageGrant.proposed(DISTRICT.tenant(), CITY.tenant(), wide, SIBLING, turn(1)))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BALLOTS", "EVALUATION_CHOICES", "DUTY_POINTS", "PHONE_NUMBERS", "ROUTES", "funds", ""})
    void what_never_crosses_cannot_be_said(String kind) {
        assertThatThrownBy(() -> ShareKind.of(List.of("FUNDS", kind))).isInstanceOf(Flawed.class);
    }

    @Test
    void the_same_at_an_overlapping_time_says_nothing_new() {
        var august = terms(EnumSet.of(ShareKind.FUNDS), null, FROM.plusDays(10));
        assertThat(august.repeats(terms(EnumSet.of(ShareKind.FUNDS), null, null)))
                .isTrue();
        assertThat(august.repeats(terms(EnumSet.of(ShareKind.FUNDS), Set.of(ONE), null)))
                .isFalse();
        assertThat(august.repeats(terms(EnumSet.of(ShareKind.ISSUES), null, null)))
                .isFalse();
        assertThat(august.repeats(new Terms(EnumSet.of(ShareKind.FUNDS), null, Period.since(FROM.plusDays(11)))))
                .isFalse();
    }

    @Test
    void whoever_was_too_late_reads_what_changed() {
        grant.agreed(terms(EnumSet.of(ShareKind.FUNDS), null, null), DISTRICT, turn(2));
        var changes = GrantChanges.since(0, grant);
        assertThat(changes).extracting(Change::field).containsExactly("state", "kinds");
        assertThat(changes).extracting(Change::by).containsOnly("xihu");
        assertThat(GrantChanges.since(1, grant)).isEmpty();
    }
}
