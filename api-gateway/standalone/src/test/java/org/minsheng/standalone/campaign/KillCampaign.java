package org.minsheng.standalone.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minsheng.standalone.Installation;
import org.minsheng.standalone.Options;
import org.minsheng.standalone.Ports;
import org.minsheng.standalone.PreparedYear;
import org.minsheng.standalone.Service;
import org.minsheng.standalone.browser.Pause;

/**
 * Kills parts of the running system at random moments while congresses work with it, starts them again, and asks in the
 * end whether anything was lost, doubled or shown without a grant. The moments are the machine's, so a seed repeats who is
 * killed in which order, not every interleaving.
 */
public final class KillCampaign {

    /** Who can die; the backend is one of PostgreSQL's own processes, after which it throws everybody out and recovers. */
    public enum Victim {
        CORE,
        TENANT_ADMIN,
        GATEWAY,
        REDIS,
        POSTGRESQL,
        BACKEND,
        CORE_AND_POSTGRESQL,
        ALL_SERVICES
    }

    private final Installation system;
    private final long seed;
    private final CampaignLedger ledger = new CampaignLedger();

    public KillCampaign(Installation system, long seed) {
        this.system = system;
        this.seed = seed;
    }

    /** Everything that is not as it should be. */
    public List<String> run(List<Victim> victims) throws IOException, InterruptedException, SQLException {
        Random random = new Random(seed);
        CampaignAudit audit = new CampaignAudit(system, ledger);
        audit.rememberTold();
        try (CampaignWork work = new CampaignWork(system, ledger)) {
            work.begin(random.nextLong());
            for (Victim victim : victims) {
                Pause.of(Duration.ofMillis(500 + random.nextInt(2500)));
                Duration away = Duration.ofMillis(random.nextInt(2500));
                System.out.println("kill -9 " + victim + ", back after " + away.toMillis() + " ms");
                kill(victim);
                Pause.of(away);
                startAgain(victim);
                system.awaitReady();
            }
            Pause.of(Duration.ofSeconds(1));
        }
        System.out.println("seed " + seed + ", " + victims.size() + " kills: " + ledger);
        return audit.findings();
    }

    /** @param among who is drawn from, as often as named */
    private static List<Victim> randomly(long seed, int kills, List<Victim> among) {
        // a Random's first draws of neighbouring seeds are alike, those of a SplittableRandom are not
        return new SplittableRandom(seed)
                .ints(kills, 0, among.size())
                .mapToObj(among::get)
                .toList();
    }

    private void kill(Victim victim) throws IOException, InterruptedException, SQLException {
        switch (victim) {
            case CORE -> core().kill();
            case TENANT_ADMIN -> service("tenant-admin").kill();
            case GATEWAY -> service("api-gateway").kill();
            case REDIS -> system.redis().kill();
            case POSTGRESQL -> system.postgres().kill();
            case BACKEND -> killBackend();
            case CORE_AND_POSTGRESQL -> {
                core().kill();
                system.postgres().kill();
            }
            case ALL_SERVICES -> {
                service("tenant-admin").kill();
                core().kill();
                service("api-gateway").kill();
            }
        }
    }

    private void startAgain(Victim victim) throws IOException {
        switch (victim) {
            case CORE -> core().start();
            case TENANT_ADMIN -> service("tenant-admin").start();
            case GATEWAY -> service("api-gateway").start();
            case REDIS -> system.redis().startAgain();
            case POSTGRESQL -> system.postgres().startAgain();
            case BACKEND -> {} // its postmaster does that
            case CORE_AND_POSTGRESQL -> {
                system.postgres().startAgain();
                core().start();
            }
            case ALL_SERVICES -> {
                service("api-gateway").start();
                core().start();
                service("tenant-admin").start();
            }
        }
    }

    private Service core() {
        return service("platform-core");
    }

    private Service service(String name) {
        return system.service(name);
    }

    private void killBackend() throws SQLException {
        long backend;
        try (Connection connection = system.postgres().connect("minsheng_core");
                Statement sql = connection.createStatement();
                ResultSet found = sql.executeQuery("select pid from pg_stat_activity where usename = 'core_service'"
                        + " order by state = 'active' desc, state_change desc limit 1")) {
            if (!found.next()) {
                return;
            }
            backend = found.getLong(1);
        }
        ProcessHandle.of(backend).ifPresent(ProcessHandle::destroyForcibly);
    }

    /**
     * As long as asked for, in a folder that is kept: {@code rounds, kills each round, seed, folder, port} and, unless it is
     * all of them, who can die. PostgreSQL and Redis are back within seconds, a service on a busy machine takes minutes.
     */
    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        int kills = Integer.parseInt(arguments[1]);
        long seed = Long.parseLong(arguments[2]);
        Path root = Path.of(System.getProperty("minsheng.root", "."))
                .toAbsolutePath()
                .normalize();
        Options options = new Options(
                root, Path.of(arguments[3]).toAbsolutePath(), false, new Ports(Integer.parseInt(arguments[4])));
        List<Victim> among = Stream.of(arguments).skip(5).map(Victim::valueOf).toList();
        int bad = 0;
        List<Victim> killed = new ArrayList<>();
        PreparedYear year = PreparedYear.of(root);
        if (Files.notExists(options.folder())) {
            year.copyTo(options.folder());
        }
        try (Installation system = new Installation(options, System.out::println)) {
            year.start(system);
            for (int round = 0; round < rounds; round++) {
                List<Victim> victims =
                        randomly(seed + round, kills, among.isEmpty() ? List.of(Victim.values()) : among);
                List<String> findings = new KillCampaign(system, seed + round).run(victims);
                killed.addAll(victims);
                System.out.println("round " + round + ": "
                        + (findings.isEmpty() ? "all as it should be" : findings.size() + " WRONG"));
                findings.stream().limit(20).forEach(finding -> System.out.println("  WRONG " + finding));
                bad += findings.size();
            }
        }
        System.out.println("killed "
                + killed.stream()
                        .collect(Collectors.groupingBy(victim -> victim, TreeMap::new, Collectors.counting())));
        System.out.println("done, " + bad + " wrong");
        System.exit(bad == 0 ? 0 : 1);
    }
}
