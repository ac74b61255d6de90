package org.minsheng.tenancy.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.directory.TenantOrder.Wanted;
import org.minsheng.tenancy.schema.Plant;
import org.minsheng.tenancy.testing.PostgresForTests;

/** The directory is kept in memory: what has changed is seen within a second or two, what has not is not read again. */
@NullUnmarked
class TenantDirectoryTests {

    private static final String DATABASE = "directory";
    private static final Duration A_MOMENT = Duration.ofMillis(1_100);
    private static final Duration AGES = Duration.ofSeconds(20);

    private static Plant here;
    private static Plant elsewhere;

    @BeforeAll
    static void two_instances() {
        here = new Plant(DATABASE, "changelog-1.yaml", 1);
        elsewhere = new Plant(DATABASE, "changelog-1.yaml", 1);
    }

    @AfterAll
    static void close() {
        here.close();
        elsewhere.close();
    }

    @Test
    void what_has_not_changed_is_not_read_again() throws InterruptedException {
        TenantId city = here.city("unchanged");
        TenantEntry entry = seenElsewhere(city);
        Thread.sleep(A_MOMENT);
        assertThat(elsewhere.directory.require(city)).isSameAs(entry);
    }

    @Test
    void what_another_instance_has_changed_is_seen() {
        TenantId city = here.city("changed");
        assertThat(seenElsewhere(city).state()).isEqualTo(TenantState.READY);
        here.order(city, Wanted.SUSPENDED);
        assertThat(here.directory.require(city).state()).isEqualTo(TenantState.SUSPENDED);
        await().atMost(AGES).until(() -> elsewhere.directory.require(city).state() == TenantState.SUSPENDED);
    }

    @Test
    void what_somebody_has_put_right_by_hand_is_seen() {
        TenantId city = here.city("put-right");
        seenElsewhere(city);
        PostgresForTests.execute(
                DATABASE, "update platform.tenant_directory set name = '改过的名称' where slug = 'put-right'");
        await().atMost(AGES)
                .until(() -> elsewhere.directory.require(city).name().equals("改过的名称"));
        PostgresForTests.execute(
                DATABASE,
                "insert into platform.tenant_name (slug, name, valid_from) values ('put-right', '从前的名称', '2000-01-01')");
        await().atMost(AGES)
                .until(() -> elsewhere.directory.require(city).names().size() == 1);
    }

    @Test
    void a_tenant_prepared_here_is_there_at_once_and_the_others_stay() {
        TenantId first = here.city("first");
        TenantEntry known = here.directory.require(first);
        TenantId second = here.city("second");
        assertThat(here.directory.require(second).state()).isEqualTo(TenantState.READY);
        assertThat(here.directory.require(first)).isEqualTo(known);
    }

    private static TenantEntry seenElsewhere(TenantId tenant) {
        await().atMost(AGES).until(() -> elsewhere.directory.find(tenant).isPresent());
        return elsewhere.directory.require(tenant);
    }
}
