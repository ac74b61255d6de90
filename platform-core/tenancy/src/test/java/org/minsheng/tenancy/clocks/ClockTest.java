package org.minsheng.tenancy.clocks;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.schema.Plant;
import org.minsheng.tenancy.testing.PostgresForTests;

/** Two cities, and one instance that looks after their clocks. */
@NullUnmarked
abstract class ClockTest {

    static final String DATABASE = "clocks";
    static final Instant A_DAY = Instant.parse("2020-08-12T04:00:00Z");

    static Plant plant;
    static TenantId ours;
    static TenantId theirs;

    final AtomicReference<Instant> businessTime = new AtomicReference<>(A_DAY);
    Watch watch;

    @BeforeAll
    static void two_cities() {
        plant = new Plant(DATABASE, "changelog-1.yaml", 4);
        ours = plant.city("ours");
        theirs = plant.city("their-city");
    }

    @AfterAll
    static void close() {
        plant.close();
    }

    @BeforeEach
    void no_clock_is_set() {
        PostgresForTests.execute(DATABASE, "delete from platform.clock");
        watch = new Watch(plant, businessClock());
    }

    @AfterEach
    void end() {
        watch.close();
    }

    Collection<StruckClocks> claimedAndThenKilled() {
        return watch.cell().claim(Set.of("call", "day"), 10, 5, Watch.LEASE);
    }

    Clock businessClock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return businessTime.get();
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }
        };
    }

    static void anHourGoesBy() {
        PostgresForTests.execute(
                DATABASE, "update platform.clock set due_at = due_at - interval '1 hour' where not by_business_time");
    }

    static int clocks() {
        return Integer.parseInt(PostgresForTests.ask(DATABASE, "select count(*) from platform.clock"));
    }

    static void set(TenantId tenant, ClockKind kind, String ref, String dueAt) throws SQLException {
        plant.as(tenant, setting(kind, ref, dueAt));
    }

    static String setting(ClockKind kind, String ref, String dueAt) {
        return "select platform.set_clock('%s', '%s', %s, %s, false)"
                .formatted(kind, ref, dueAt, kind.byBusinessTime());
    }
}
