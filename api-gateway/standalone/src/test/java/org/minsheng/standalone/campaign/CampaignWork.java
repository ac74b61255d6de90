package org.minsheng.standalone.campaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.minsheng.standalone.Installation;
import org.minsheng.standalone.browser.Pause;
import org.minsheng.standalone.sample.SampleCongress;
import org.minsheng.standalone.sample.SampleMonth;

/** A year's work in a hurry: several congresses report, decide, break down, agree, end and look, all at the same time. */
final class CampaignWork implements AutoCloseable {

    static final String CITY = SampleCongress.CITY.slug();
    static final List<SampleCongress> DISTRICTS = SampleCongress.districtsWithList();
    static final List<String> MONTHS =
            SampleMonth.ALL.stream().map(month -> month.month().toString()).toList();

    private static final Duration BETWEEN = Duration.ofMillis(60);

    private final Installation system;
    private final CampaignLedger ledger;
    private final ReportingWork reporting;
    private final LinkageWork linkage;
    private final List<Thread> people = new ArrayList<>();
    private volatile boolean over;
    private volatile boolean givenUp;

    CampaignWork(Installation system, CampaignLedger ledger) {
        this.system = system;
        this.ledger = ledger;
        this.reporting = new ReportingWork(ledger);
        this.linkage = new LinkageWork(ledger);
    }

    void begin(long seed) {
        Random seeds = new Random(seed);
        for (SampleCongress congress : SampleCongress.withList()) {
            Random random = new Random(seeds.nextLong());
            for (int clerk = 0; clerk < 2; clerk++) {
                String login =
                        congress.clerk(random.nextInt(congress.departments().size()));
                Persistent person = person(login);
                keepAt("clerk " + login, new Random(seeds.nextLong()), r -> reporting.project(congress, person, r));
            }
            Persistent office = person(congress.office());
            keepAt("office " + congress.slug(), new Random(seeds.nextLong()), r -> reporting.decide(office, r));
        }
        for (SampleCongress district : DISTRICTS) {
            Persistent clerk =
                    person(district.clerk(district.departments().indexOf(SampleCongress.DISTRICT_CITY_MANAGEMENT)));
            keepAt(
                    "shares of " + district.slug(),
                    new Random(seeds.nextLong()),
                    r -> reporting.share(district, clerk, r));
            Persistent cityStaff = person(SampleCongress.CITY.staff());
            Persistent staff = person(district.staff());
            keepAt(
                    "grants of " + district.slug(),
                    new Random(seeds.nextLong()),
                    r -> linkage.regrant(district, cityStaff, staff, r));
        }
        Persistent cityOffice = person(SampleCongress.CITY.office());
        keepAt("breakdown", new Random(seeds.nextLong()), r -> linkage.breakDown(cityOffice, r));
        Persistent reader = person(SampleCongress.CITY.slug() + ".audit");
        keepAt("reader", new Random(seeds.nextLong()), r -> linkage.look(reader, r));
    }

    private Persistent person(String login) {
        return new Persistent(system, login, ledger, () -> givenUp);
    }

    private interface Doing {
        void once(Random random);
    }

    private void keepAt(String name, Random random, Doing doing) {
        people.add(Thread.ofVirtual().name(name).start(() -> {
            while (!over) {
                try {
                    doing.once(random);
                } catch (Persistent.GivenUp end) {
                    return;
                } catch (RuntimeException odd) {
                    System.out.println(name + ": " + odd);
                    Pause.of(BETWEEN);
                }
                Pause.of(BETWEEN.plusMillis(random.nextInt(200)));
            }
        }));
    }

    /** Lets everybody hear the answer they wait for. */
    @Override
    public void close() throws InterruptedException {
        over = true;
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        for (Thread person : people) {
            person.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
        }
        givenUp = true;
        for (Thread person : people) {
            person.join();
        }
    }

    static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
