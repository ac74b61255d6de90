package org.minsheng.core.exchange.transport;

import static org.awaitility.Awaitility.await;
import static org.minsheng.tenancy.testing.Contest.percentile;
import static org.minsheng.tenancy.testing.Contest.say;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.RealServers;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.clocks.Clockwork;
import org.minsheng.tenancy.directory.TenantLevel;
import org.minsheng.tenancy.testing.PostgresForTests;
import org.minsheng.tenancy.testing.Usage;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What a congress costs in which nothing happens, among as many as the platform is meant for: about ten minutes on a quiet
 * machine. {@code mvn -Pbench package -pl org.minsheng:platform-core -am -Dbench.tenants=300} tries it out.
 */
@CoreTest
@NullUnmarked
class ThousandsOfTenantsBenchmark {

    private static final int TENANTS = Integer.getInteger("bench.tenants", 3_200);
    private static final int SOME = Math.min(100, TENANTS / 4);
    private static final int MOST_TENANTS_OF_A_CONNECTION = 200;
    private static final int CHANGES = 300;
    private static final Duration A_MINUTE = Duration.ofSeconds(Integer.getInteger("bench.seconds", 60));
    private static final List<String> TABLES = List.of(
            "department",
            "livelihood_cycle",
            "tenant_policy",
            "linkage_grant",
            "outbox",
            "inbox",
            "access_log",
            "livelihood_project",
            "indicator",
            "milestone",
            "progress_report",
            "breakdown",
            "share",
            "joint_project");
    private static final Duration WARMING_UP = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    @Autowired
    TestTenants tenants;

    @Autowired
    SampleOwners owners;

    @Autowired
    ExchangeForTests exchange;

    @Autowired
    Clockwork clockwork;

    @Autowired
    ExchangeClockwork exchangeClockwork;

    @Autowired
    DoorbellEar ear;

    private final List<TenantId> all = new ArrayList<>();

    @Test
    void measure() throws Exception {
        prepare();
        memory();
        double idle = coreUsedInAMinute("nothing started");
        exchange.catchUp();
        clockwork.start();
        exchangeClockwork.start();
        ear.start();
        Thread.sleep(WARMING_UP);
        double quiet = coreUsedInAMinute("clocks, figures and doorbell of one instance");
        say("so a quiet instance among %d tenants keeps %.2f %% of a core busy", TENANTS, 100 * (quiet - idle));
        freshness("with the bell", CHANGES);
        ear.stop();
        freshness("without a bell, less the 5 s that a clock waits for it", 10);
        clockwork.stop();
        exchangeClockwork.stop();
    }

    private void prepare() {
        double[] millis = new double[TENANTS];
        double begun = Usage.ofPostgres();
        double afterFirst = 0;
        double beforeLast = 0;
        for (int i = 0; i < TENANTS; i++) {
            if (i == TENANTS - SOME) {
                beforeLast = Usage.ofPostgres();
            }
            long before = System.nanoTime();
            all.add(tenants.prepare("q" + i, TenantLevel.CITY, null));
            millis[i] = (System.nanoTime() - before) / 1e6;
            if (i == SOME - 1) {
                afterFirst = Usage.ofPostgres();
            }
        }
        double first = percentile(Arrays.copyOfRange(millis, 0, SOME), 0.5);
        double last = percentile(Arrays.copyOfRange(millis, TENANTS - SOME, TENANTS), 0.5);
        double firstCpu = 1_000 * (afterFirst - begun) / SOME;
        double lastCpu = 1_000 * (Usage.ofPostgres() - beforeLast) / SOME;
        say(
                "prepare a tenant, median: first %d %.1f ms, last %d %.1f ms, ratio %.2f",
                SOME, first, SOME, last, last / first);
        say(
                "processor time of PostgreSQL for it: %.1f ms and %.1f ms, ratio %.2f",
                firstCpu, lastCpu, lastCpu / firstCpu);
    }

    private void memory() throws SQLException {
        try (Connection one = PostgresForTests.connect(RealServers.DATABASE, PostgresForTests.CORE_SERVICE);
                Statement statement = one.createStatement()) {
            one.setAutoCommit(false);
            long backend = Long.parseLong(ask(statement, "select pg_backend_pid()"));
            double empty = Usage.megabytesOf(backend);
            for (int i = 0; i < TENANTS; i++) {
                if (i == MOST_TENANTS_OF_A_CONNECTION) {
                    say(
                            "a connection that has seen %d tenants holds %.0f MB, a new one %.0f MB",
                            i, Usage.megabytesOf(backend), empty);
                }
                visit(one, statement, all.get(i));
            }
            say("without being replaced it would hold %.0f MB after %d tenants", Usage.megabytesOf(backend), TENANTS);
        }
        all.forEach(tenant -> exchange.count(tenant, "outbox"));
        say("the largest of the pool after all tenants: %.0f MB", largestOfThePool());
    }

    /** Reads a table of each feature, as a page does. */
    private static void visit(Connection connection, Statement statement, TenantId tenant) throws SQLException {
        ask(
                statement,
                "select set_config('role', '%1$s', true), set_config('search_path', '%1$s', true)"
                        .formatted(tenant.schema()));
        for (String table : TABLES) {
            ask(statement, "select count(*) from " + table);
        }
        connection.commit();
    }

    private static double largestOfThePool() throws SQLException {
        double largest = 0;
        try (Connection connection = PostgresForTests.connect(RealServers.DATABASE, PostgresForTests.SUPERUSER);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select pid from pg_stat_activity where application_name = 'minsheng cell-main'")) {
            while (row.next()) {
                largest = Math.max(largest, Usage.megabytesOf(row.getLong(1)));
            }
        }
        return largest;
    }

    private static double coreUsedInAMinute(String what) throws InterruptedException {
        double jvm = Usage.ofThisJvm();
        double postgres = Usage.ofPostgres();
        Thread.sleep(A_MINUTE);
        jvm = (Usage.ofThisJvm() - jvm) / A_MINUTE.toSeconds();
        postgres = (Usage.ofPostgres() - postgres) / A_MINUTE.toSeconds();
        say("%s, %d tenants: JVM %.2f %% and PostgreSQL %.2f %% of a core", what, TENANTS, 100 * jvm, 100 * postgres);
        return jvm + postgres;
    }

    /** From the commit of a change until its mirror is there; each time another of many cities changes its own project. */
    private void freshness(String how, int changes) throws InterruptedException {
        double[] millis = new double[changes];
        for (int i = 0; i < changes; i++) {
            TenantId city = all.get(i * 7 % TENANTS);
            UUID project = UUID.randomUUID();
            owners.say(city, 1, Samples.project(project, 1, "养老床位"));
            long committed = System.nanoTime();
            await().pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(BETWEEN_LOOKS)
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> exchange.count(city, "joint_project where project_id = ?", project) == 1);
            millis[i] = (System.nanoTime() - committed) / 1e6;
        }
        say(
                "a change is on the city's board, %s: median %.0f ms, p99 %.0f ms of %d",
                how, percentile(millis, 0.5), percentile(millis, 0.99), changes);
    }

    private static String ask(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
