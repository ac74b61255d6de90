package org.minsheng.core.exchange.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.minsheng.core.exchange.grants.GrantKind;
import org.minsheng.core.testing.CoreTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * All that crosses under a grant, and under which. tenant-admin lets congresses agree on this and nothing else: who adds
 * a kind names the level that sends it in its ShareKind, too.
 */
@CoreTest
class CrossingKindsTests {

    @Autowired
    List<CrossingKind<?>> kinds;

    @Test
    void a_district_sends_projects_progress_and_funds_and_a_city_its_shares_under_projects() {
        assertThat(kinds)
                .filteredOn(kind -> kind.needs() != null)
                .extracting(CrossingKind::name, CrossingKind::needs)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("PROJECT", GrantKind.PROJECTS),
                        Tuple.tuple("PROGRESS", GrantKind.PROGRESS),
                        Tuple.tuple("FUNDS", GrantKind.FUNDS),
                        Tuple.tuple("SHARE", GrantKind.PROJECTS),
                        Tuple.tuple("SHARE_PROGRESS", GrantKind.PROGRESS));
    }
}
