package org.minsheng.standalone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.minsheng.standalone.Persistent.Heard;
import tools.jackson.databind.JsonNode;

/** A year's work in a hurry: several congresses report, decide, break down, agree, end and look, all at the same time. */
final class CampaignWork implements AutoCloseable {

    static final String CITY = SampleCongress.CITY.slug();
    static final List<SampleCongress> DISTRICTS = SampleCongress.districtsWithList();
    static final List<String> MONTHS =
            SampleMonth.ALL.stream().map(month -> month.month().toString()).toList();

    private static final Duration BETWEEN = Duration.ofMillis(60);

    private final Installation system;
    private final CampaignLedger ledger;
    private final List<Thread> people = new ArrayList<>();
    private volatile boolean over;
    private volatile boolean givenUp;

    CampaignWork(Installation system, CampaignLedger ledger) {
        this.system = system;
        this.ledger = ledger;
    }

    void begin(long seed) {
        Random seeds = new Random(seed);
        for (SampleCongress congress : SampleCongress.withList()) {
            Random random = new Random(seeds.nextLong());
            for (int clerk = 0; clerk < 2; clerk++) {
                String login =
                        congress.clerk(random.nextInt(congress.departments().size()));
                Persistent person = person(login);
                keepAt("clerk " + login, new Random(seeds.nextLong()), r -> reportProject(congress, person, r));
            }
            Persistent office = person(congress.office());
            keepAt("office " + congress.slug(), new Random(seeds.nextLong()), r -> decide(office, r));
        }
        for (SampleCongress district : DISTRICTS) {
            Persistent clerk =
                    person(district.clerk(district.departments().indexOf(SampleCongress.DISTRICT_CITY_MANAGEMENT)));
            keepAt("shares of " + district.slug(), new Random(seeds.nextLong()), r -> reportShare(district, clerk, r));
            Persistent cityStaff = person(SampleCongress.CITY.staff());
            Persistent staff = person(district.staff());
            keepAt(
                    "grants of " + district.slug(),
                    new Random(seeds.nextLong()),
                    r -> regrant(district, cityStaff, staff, r));
        }
        Persistent cityOffice = person(SampleCongress.CITY.office());
        keepAt("breakdown", new Random(seeds.nextLong()), r -> breakDown(cityOffice, r));
        Persistent reader = person(SampleCongress.CITY.slug() + ".audit");
        keepAt("reader", new Random(seeds.nextLong()), r -> look(reader, r));
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

    private void reportProject(SampleCongress congress, Persistent clerk, Random random) {
        Heard list = clerk.get("/api/core/projects?year=2020&limit=100");
        List<JsonNode> projects = SamplePeople.items(list.answer().body());
        if (projects.isEmpty()) {
            Pause.of(Duration.ofSeconds(1));
            return;
        }
        String path = "/api/core/projects/" + pick(projects, random).path("id").asString();
        JsonNode project = clerk.get(path).answer().body();
        String month = pick(MONTHS, random);
        Map<String, Object> form = new HashMap<>();
        List<Map<String, Object>> values = new ArrayList<>();
        for (JsonNode indicator : project.path("indicators")) {
            if (indicator.path("shares").isEmpty()) {
                values.add(Map.of("indicatorId", indicator.path("id").asString(), "value", random.nextInt(90)));
            }
        }
        long issued = random.nextInt(1_000_000);
        form.put("values", values);
        form.put("issuedFen", issued);
        form.put("paidFen", (long) (issued * random.nextDouble()));
        handIn(congress, clerk, path, month, form);
    }

    private void reportShare(SampleCongress district, Persistent clerk, Random random) {
        List<JsonNode> shares = SamplePeople.items(
                clerk.get("/api/core/shares?year=2020").answer().body());
        if (shares.isEmpty()) {
            return;
        }
        Map<String, Object> form = new HashMap<>();
        form.put("value", random.nextInt(30));
        String path = "/api/core/shares/" + pick(shares, random).path("id").asString();
        handIn(district, clerk, path, pick(MONTHS, random), form);
    }

    private void handIn(
            SampleCongress congress, Persistent clerk, String path, String month, Map<String, Object> form) {
        String subject = path.substring(path.lastIndexOf('/') + 1);
        String mark = UUID.randomUUID().toString();
        form.put("narrative", mark);
        Map<String, String> headers =
                new HashMap<>(Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        for (JsonNode report : SamplePeople.items(
                clerk.get("/api/core/reports?limit=100&month=" + month).answer().body())) {
            if (report.path("subjectId").asString().equals(subject)) {
                headers.put("If-Match", "\"" + report.path("version").asLong() + "\"");
            }
        }
        Heard heard = clerk.change("PUT", path + "/reports/" + month, form, headers);
        if (heard.ok()) {
            ledger.handedIn.put(
                    mark,
                    new CampaignLedger.Handed(
                            congress.slug(), heard.answer().body().path("id").asString()));
        } else if (heard.isFirst()) { // else an earlier try may still be at work
            ledger.refused.put(mark, congress.slug() + " " + heard.answer());
        }
    }

    private void decide(Persistent office, Random random) {
        List<JsonNode> waiting = SamplePeople.items(office.get("/api/core/reports?state=SUBMITTED&limit=50")
                .answer()
                .body());
        if (waiting.isEmpty()) {
            return;
        }
        String path = "/api/core/reports/" + pick(waiting, random).path("id").asString();
        Answer seen = office.get(path).answer();
        if (!"SUBMITTED".equals(seen.body().path("report").path("state").asString(""))) {
            return;
        }
        String mark = seen.body().path("report").path("narrative").asString();
        boolean back = random.nextInt(5) == 0;
        Heard heard = back
                ? office.change("POST", path + "/return", Map.of("reason", "请核对"), seen.ifMatch())
                : office.change("POST", path + "/confirm", Map.of(), seen.ifMatch());
        if (heard.ok()) {
            ledger.decided.put(mark, back ? "RETURNED" : "CONFIRMED");
        }
    }

    private void breakDown(Persistent office, Random random) {
        List<JsonNode> projects = SamplePeople.items(
                office.get("/api/core/projects?year=2020&limit=100").answer().body());
        JsonNode project = office.get("/api/core/projects/"
                        + pick(projects, random).path("id").asString())
                .answer()
                .body();
        for (JsonNode indicator : project.path("indicators")) {
            if (!indicator.path("shares").isEmpty()) {
                Map<String, Integer> wanted = new TreeMap<>();
                DISTRICTS.forEach(district -> {
                    if (random.nextInt(5) > 0) {
                        wanted.put(district.slug(), 1 + random.nextInt(40));
                    }
                });
                if (!wanted.isEmpty()) { // else nobody would find it again
                    breakDown(office, indicator.path("id").asString(), wanted);
                }
            }
        }
        Pause.of(Duration.ofMillis(500));
    }

    private void breakDown(Persistent office, String indicator, Map<String, Integer> wanted) {
        String path = "/api/core/indicators/" + indicator + "/shares";
        List<Map<String, Object>> form = wanted.entrySet().stream()
                .map(each -> Map.<String, Object>of("district", each.getKey(), "target", each.getValue()))
                .toList();
        Map<String, String> seen = office.get(path).answer().ifMatch();
        // nobody knows which it is until there is an answer
        Map<String, Integer> before = ledger.shares.remove(indicator);
        Heard heard = office.change("PUT", path, form, seen);
        if (heard.ok()) {
            ledger.shares.put(indicator, wanted);
        } else if (heard.isFirst() && before != null) {
            ledger.shares.put(indicator, before);
        }
    }

    /** Ends one of the grants between city and district, or opens another one with other terms. */
    private void regrant(SampleCongress district, Persistent cityStaff, Persistent staff, Random random) {
        List<JsonNode> active = new ArrayList<>();
        for (JsonNode grant :
                SamplePeople.items(staff.get("/api/admin/grants").answer().body())) {
            String state = grant.path("state").asString();
            String path = "/api/admin/grants/" + grant.path("id").asString();
            if ("PROPOSED".equals(state)) {
                if (staff.change(
                                "POST",
                                path + "/agree",
                                Map.of(),
                                staff.get(path).answer().ifMatch())
                        .ok()) {
                    ledger.grantsAgreed.incrementAndGet();
                }
            } else if ("ACTIVE".equals(state)) {
                active.add(grant);
            }
        }
        boolean give = random.nextInt(3) > 0;
        long there = active.stream()
                .filter(grant -> (give ? "GIVE" : "RECEIVE")
                        .equals(grant.path("direction").asString()))
                .count();
        if (there > random.nextInt(3)) {
            String path = "/api/admin/grants/" + pick(active, random).path("id").asString();
            if (staff.change("POST", path + "/end", Map.of("reason", "试行结束"), Map.of())
                    .ok()) {
                ledger.grantsEnded.incrementAndGet();
            }
        } else {
            propose(district, give ? "RECEIVE" : "GIVE", cityStaff, staff, random);
        }
        Pause.of(Duration.ofMillis(300 + random.nextInt(1500)));
    }

    private void propose(
            SampleCongress district, String direction, Persistent cityStaff, Persistent staff, Random random) {
        List<String> kinds = new ArrayList<>(List.of("PROJECTS"));
        if (random.nextInt(4) > 0) {
            kinds.add("PROGRESS");
        }
        if (random.nextBoolean()) {
            kinds.add("FUNDS");
        }
        Map<String, Object> terms = new HashMap<>(Map.of(
                "partner",
                district.slug(),
                "direction",
                direction,
                "kinds",
                kinds,
                "from",
                SampleYear.SEEN_ON.toString()));
        if ("RECEIVE".equals(direction) && random.nextInt(3) == 0) {
            List<JsonNode> projects = SamplePeople.items(
                    staff.get("/api/core/projects?year=2020&limit=100").answer().body());
            terms.put(
                    "projects",
                    projects.stream()
                            .filter(_ -> random.nextBoolean())
                            .map(project -> project.path("id").asString())
                            .toList());
        }
        cityStaff.change(
                "POST",
                "/api/admin/grants",
                terms,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    private void look(Persistent reader, Random random) {
        if (random.nextBoolean()) {
            Heard overview = reader.get("/api/core/joint/overview?year=2020");
            ledger.unheardLook("OVERVIEW", overview.tries());
            for (JsonNode district : overview.answer().body().path("districts")) {
                district.path("grants")
                        .forEach(grant -> ledger.looked(grant.path("id").asString(), "OVERVIEW"));
            }
            return;
        }
        // which rows a board showed through which grants only the project's own page says in full
        List<JsonNode> rows = SamplePeople.items(
                reader.get("/api/core/joint/board?year=2020&limit=100").answer().body());
        if (rows.isEmpty()) {
            return;
        }
        JsonNode row = pick(rows, random);
        Heard project = reader.get(
                "/api/core/joint/projects/" + row.path("source").path("tenant").asString() + "/"
                        + row.path("projectId").asString());
        ledger.unheardLook("PROJECT", project.tries());
        project.answer().body().path("grants").forEach(grant -> ledger.looked(grant.asString(), "PROJECT"));
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
