package org.minsheng.core.exchange.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minsheng.core.exchange.grants.GrantCatchUp;
import org.minsheng.core.exchange.grants.GrantDesk;
import org.minsheng.core.exchange.grants.GrantEntry;
import org.minsheng.core.exchange.grants.GrantsNotKnownYet;
import org.minsheng.core.exchange.grants.LinkageGrant;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.tenancy.TenantId;
import org.springframework.beans.factory.annotation.Autowired;

/** Grants, envelopes and mirrors that come late, twice, in the wrong order or not at all. */
@CoreTest
class GrantOrderTests extends GrantTest {

    @Autowired
    CrossingKinds kinds;

    @Autowired
    GrantDesk desk;

    @Autowired
    Delivery delivery;

    @Autowired
    WireFormat format;

    @Autowired
    AgreedGrants agreed;

    @Autowired
    Rebuild rebuild;

    @Test
    void a_grant_that_died_between_its_two_sides_is_completed_when_it_comes_again() {
        LinkageGrant grant = Samples.everything(district, city);
        exchange.agree(grant);
        exchange.execute(city, "delete from linkage_grant");
        exchange.execute(city, "delete from joint_project");

        exchange.agree(grant);

        assertThat(exchange.mirrors(city, district)).containsExactlyInAnyOrder(beds, schools);
    }

    @Test
    void an_envelope_that_was_under_way_when_the_grant_ended_brings_nothing_back() {
        LinkageGrant grant = exchange.agree(Samples.everything(district, city));
        Envelope late = envelope(Samples.project(beds, 1, "在途"), 8);
        exchange.agree(Samples.ended(grant));

        delivery.deliver(late, city);

        assertThat(exchange.mirrors(city, district)).isEmpty();
        assertThat(exchange.rows(city, "select outcome from inbox where event_id = ?", late.id()))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("outcome", "REFUSED"));
    }

    @Test
    void a_grant_opened_again_brings_everything_back_in_its_old_version() {
        LinkageGrant grant = exchange.agree(Samples.everything(district, city));
        LinkageGrant ended = exchange.agree(Samples.ended(grant));
        exchange.agree(Samples.reopened(ended));
        assertThat(versions(beds)).containsExactly(7L, 7L, 7L);
        delivery.deliver(envelope(Samples.project(beds, 1, "旧"), 6), city);
        assertThat(exchange.rows(city, "select title from joint_project where project_id = ?", beds))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("title", "养老床位"));
    }

    @Test
    void an_older_version_of_a_grant_changes_nothing() {
        LinkageGrant grant = Samples.everything(district, city);
        LinkageGrant ended = Samples.ended(grant);
        exchange.agree(ended);
        exchange.agree(grant);
        assertThat(exchange.mirrors(city, district)).isEmpty();
        assertThat(exchange.rows(district, "select state from linkage_grant"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("state", "ENDED"));
    }

    @Test
    void grants_agreed_while_the_service_was_away_are_caught_up() {
        var catchUp = new GrantCatchUp(agreed, desk);
        assertThatThrownBy(catchUp::requireDone).isInstanceOf(GrantsNotKnownYet.class);
        agreed.add(entry(Samples.everything(district, city)));
        catchUp.tryOnce();
        catchUp.requireDone();
        exchange.strike(district);
        assertThat(exchange.mirrors(city, district)).containsExactlyInAnyOrder(beds, schools);
    }

    @Test
    void a_grant_whose_party_is_not_there_holds_up_no_other() {
        var catchUp = new GrantCatchUp(agreed, desk);
        agreed.add(entry(Samples.everything(new TenantId("not-there-yet"), city)));
        agreed.add(entry(Samples.everything(district, city)));
        catchUp.tryOnce();
        catchUp.requireDone();
        assertThat(exchange.count(city, "linkage_grant where grantor = ?", district.value()))
                .isEqualTo(1);
    }

    @Test
    void mirrors_are_made_anew_from_their_owners() {
        exchange.agree(Samples.everything(district, city));
        UUID own = UUID.randomUUID();
        owners.say(city, 3, Samples.project(own, 1, "本级"));
        exchange.deliver(city);
        exchange.execute(city, "update joint_project set title = '损坏', version = 99");
        exchange.execute(city, "delete from joint_project where project_id = ?", schools);

        assertThat(rebuild.mirrorsOf(city)).containsExactlyInAnyOrder(city, district);
        exchange.deliver(city);
        exchange.deliver(district);

        assertThat(exchange.mirrors(city, district)).containsExactlyInAnyOrder(beds, schools);
        assertThat(exchange.mirrors(city, city)).containsExactly(own);
        assertThat(exchange.count(city, "joint_project where title = '损坏'")).isZero();
        assertThat(versions(beds)).containsExactly(7L, 7L, 7L);
    }

    private Envelope envelope(Crossing what, long version) {
        return new Envelope(
                UUID.randomUUID(),
                district,
                kinds.of(what).name(),
                what.aggregate(),
                version,
                what.subjects(),
                null,
                format.write(what),
                0,
                Instant.EPOCH);
    }

    private static GrantEntry entry(LinkageGrant grant) {
        return new GrantEntry(
                grant.id(),
                grant.version(),
                grant.grantor().value(),
                grant.grantee().value(),
                List.copyOf(grant.kinds()),
                null,
                grant.from(),
                grant.until(),
                grant.state());
    }
}
