package org.minsheng.admin.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.minsheng.admin.AdminTest;
import org.minsheng.admin.TestPeople;
import org.minsheng.admin.TestTenants;
import org.minsheng.admin.accounts.PersonId;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AdminTest
@NullUnmarked
class ForgettingTests {

    @Autowired
    Forgetting forgetting;

    @Autowired
    SignIns signIns;

    @Autowired
    TestPeople people;

    @Autowired
    TestTenants tenants;

    @Autowired
    JdbcClient jdbc;

    @Test
    void of_what_is_half_a_year_old_the_last_two_stay() {
        PersonId seldom = someone();
        PersonId often = someone();
        List<UUID> old = List.of(daysAgo(seldom, 500), daysAgo(seldom, 400), daysAgo(seldom, 300));
        UUID before = daysAgo(often, 200);
        List<UUID> recent = List.of(daysAgo(often, 100), daysAgo(often, 50), daysAgo(often, 1));
        forgetting.forgetWhatIsLongPast();
        assertThat(kept(seldom)).containsExactlyElementsOf(old.subList(1, 3));
        assertThat(kept(often)).containsExactlyElementsOf(recent).doesNotContain(before);
    }

    private PersonId someone() {
        return new PersonId(people.member(tenants.city(), Role.DEPUTY).person());
    }

    private UUID daysAgo(PersonId person, int days) {
        return signIns.begin(person, Instant.now().minus(Duration.ofDays(days)), "10.0.0.8", Device.of(null));
    }

    private List<UUID> kept(PersonId person) {
        return jdbc.sql("select id from sign_in where person = ? order by at")
                .param(person.value())
                .query(UUID.class)
                .list();
    }
}
