package org.minsheng.core.exchange.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minsheng.core.exchange.grants.GrantKind.FUNDS;
import static org.minsheng.core.exchange.grants.GrantKind.PROGRESS;
import static org.minsheng.core.exchange.grants.GrantKind.PROJECTS;

import org.junit.jupiter.api.Test;
import org.minsheng.core.exchange.grants.LinkageGrant;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.tenancy.clocks.Clockwork;
import org.springframework.beans.factory.annotation.Autowired;

/** What a grant lets in stays exactly as long as some grant covers it. */
@CoreTest
class GrantTests extends GrantTest {

    @Autowired
    Clockwork clockwork;

    @Test
    void an_opened_grant_brings_what_was_said_long_before() {
        exchange.agree(Samples.everything(district, city));
        assertThat(exchange.mirrors(city, district)).containsExactlyInAnyOrder(beds, schools);
        assertThat(versions(beds)).containsExactly(7L, 7L, 7L);
    }

    @Test
    void an_open_grant_is_served_once_and_not_at_every_look() {
        LinkageGrant grant = exchange.agree(Samples.everything(district, city));
        exchange.agree(grant);
        clockwork.round();
        assertThat(owners.timesAsked(district)).isEqualTo(1);
    }

    @Test
    void a_named_project_comes_alone() {
        exchange.agree(Samples.naming(Samples.everything(district, city), schools));
        assertThat(exchange.mirrors(city, district)).containsExactly(schools);
        owners.say(district, 8, Samples.progress(beds, 700));
        exchange.deliver(district);
        assertThat(exchange.mirrors(city, district)).containsExactly(schools);
    }

    @Test
    void only_the_kinds_that_are_named_come() {
        exchange.agree(Samples.grant(district, city, PROJECTS));
        assertThat(versions(beds)).containsExactly(7L, null, null);
    }

    @Test
    void trimming_removes_what_is_no_longer_covered_and_nothing_else() {
        LinkageGrant grant = exchange.agree(Samples.everything(district, city));
        LinkageGrant trimmed = exchange.agree(Samples.trimmed(grant, PROJECTS, PROGRESS));
        assertThat(versions(beds)).containsExactly(7L, 7L, null);
        exchange.agree(Samples.naming(trimmed, beds));
        assertThat(exchange.mirrors(city, district)).containsExactly(beds);
    }

    @Test
    void widening_brings_the_rest() {
        LinkageGrant grant = exchange.agree(Samples.grant(district, city, PROJECTS));
        exchange.agree(Samples.trimmed(grant, PROJECTS, PROGRESS, FUNDS));
        assertThat(versions(beds)).containsExactly(7L, 7L, 7L);
    }

    @Test
    void ending_removes_the_mirrors() {
        LinkageGrant grant = exchange.agree(Samples.everything(district, city));
        exchange.agree(Samples.ended(grant));
        assertThat(exchange.mirrors(city, district)).isEmpty();
        owners.say(district, 8, Samples.project(beds, 1, "之后"));
        exchange.deliver(district);
        assertThat(exchange.mirrors(city, district)).isEmpty();
    }

    @Test
    void what_a_second_grant_covers_stays() {
        LinkageGrant all = exchange.agree(Samples.everything(district, city));
        exchange.agree(Samples.naming(Samples.grant(district, city, PROJECTS, FUNDS), beds));
        exchange.agree(Samples.ended(all));
        assertThat(exchange.mirrors(city, district)).containsExactly(beds);
        assertThat(versions(beds)).containsExactly(7L, null, 7L);
    }
}
